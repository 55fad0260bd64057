/** A published case as noted from its report or form: its facts, and what is wrong with it. */
export interface Case {
  readonly id: string;
  readonly department: string;
  readonly year: number | null;
  readonly project?: string;
  readonly totals: Readonly<Partial<Record<'project_expenditure' | 'projects' | 'initial_projects' | 'initial_budget' | 'carryover_in_initial' | 'adjusted_budget' | 'projects_added' | 'of_which_转列暂付款' | 'funds_received' | 'initial' | 'budget' | 'executed' | 'rate_%' | 'weight' | 'score' | 'stated_rate_%', number | null>>>;
  readonly sources?: readonly { readonly name: string; readonly initial?: number; readonly budget?: number; readonly executed?: number; readonly 'rate_%'?: number }[];
  readonly items: readonly { readonly name: string; readonly budget: number; readonly expense?: number; readonly parts?: readonly { readonly name: string; readonly budget: number }[] }[];
  readonly items_named_without_amount?: readonly string[];
  readonly indicators: readonly CaseIndicator[];
  readonly previous_form_on_page?: { readonly indicators: readonly CaseIndicator[]; readonly total_weight_stated: number };
  readonly total_weight_stated?: number;
  readonly total_score_stated?: number;
  readonly figures_in_text?: Readonly<Record<string, number>>;
  readonly expected_findings: readonly { readonly check: string; readonly severity?: 'pass'; readonly detail: string }[];
}

export interface CaseIndicator {
  readonly l1: string;
  readonly l2: string;
  readonly l3: string;
  readonly target: string;
  readonly actual: string | null;
  readonly weight: number | null;
  readonly score: number | null;
}
