const yuan = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const tenThousand = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

/** Money is kept in yuan everywhere; 万元 exists only on the screen. */
export const moneyText = (amount: number, unit: '元' | '万元' = '元') =>
  unit === '元' ? `${yuan.format(amount)} 元` : `${tenThousand.format(amount / 10_000)} 万元`;

export const countText = (count: number) => count.toLocaleString('zh-CN');
