import PinyinMatch from 'pinyin-match';

/** Whether a name holds what was typed, or is spelt like it: 张小明 by 小明, zxm or zhang. */
export const soundsLike = (name: string, typed: string) => PinyinMatch.match(name.toLowerCase(), typed.trim().toLowerCase()) !== false;

/** `showSearch` of a `Select`: its options are found by their words, by pinyin, and by the first letters of pinyin. */
export const byWordsOrPinyin = {
  filterOption: (typed: string, option?: { label?: unknown }) => typeof option?.label === 'string' && soundsLike(option.label, typed),
};
