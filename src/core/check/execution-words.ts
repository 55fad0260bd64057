/** What a rate is of that says how far the money was spent. */
export const ofExecution = /(?:执行率|支出率|支付率|使用率|支出进度|执行进度|资金完成率)(?:（[^）]*）|\([^)]*\))?$/;
