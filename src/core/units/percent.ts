import Big from 'big.js';

/** Returns a ratio in per cent, two decimals, half up: 0.8874 → 88.74%. Exactly 1 is 100%; what only rounds to it is 99.99%. */
export const formatShare = (ratio: Big): string => {
  if (ratio.eq(1)) return '100%';
  const percent = ratio.times(100).round(2, Big.roundHalfUp);
  return percent.eq(100) ? (ratio.lt(1) ? '99.99%' : '100.01%') : `${percent.toFixed(2)}%`;
};

/** Returns a ratio in per cent with as many decimals as the workbook shows: 0.89, 0 → 89%. */
export const formatShown = (ratio: Big, decimals: number): string => `${ratio.times(100).toFixed(decimals, Big.roundHalfUp)}%`;
