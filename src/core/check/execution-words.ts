/** What a rate is of that says how far the money was spent. */
export const ofExecution = /(?:执行率|支出率|支付率|使用率|支出进度|执行进度|资金完成率)(?:（[^）]*）|\([^)]*\))?$/;
/** 占全年预算的99.44%: how far it was spent, of what was spent before it. */
export const ofBudgetSpent = /占(?:全年|年初|调整后|年度|项目|专项)*预算(?:总额|总数|资金|数)?的?$/;
