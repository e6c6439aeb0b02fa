import type { ThemeConfig } from 'antd';
import { fontFamily } from './fonts';

/** The colours are those of base.css; texts and placeholders keep 4.5:1 on white and on the grey page. */
export const theme: ThemeConfig = {
  token: {
    fontFamily,
    fontSize: 13,
    controlHeight: 30,
    controlHeightSM: 26,
    borderRadius: 3,
    wireframe: false,
    motion: false,
    colorPrimary: '#14448c',
    colorLink: '#14448c',
    colorLinkHover: '#0b63ce',
    colorSuccess: '#1e6b34',
    colorWarning: '#8a5200',
    colorError: '#b3201d',
    colorText: '#1f2733',
    colorTextSecondary: '#565f6c',
    colorTextTertiary: '#5f6875',
    colorTextDescription: '#565f6c',
    colorTextPlaceholder: '#656d79',
    colorTextDisabled: '#656d79',
    colorBorder: '#8a93a1',
    colorBorderSecondary: '#d9dee6',
    colorBgLayout: '#f2f4f7',
    boxShadow: '0 2px 8px rgb(20 30 50 / 14%)',
    boxShadowSecondary: '0 2px 10px rgb(20 30 50 / 16%)',
  },
  components: {
    Table: { headerBg: '#eef1f6', headerColor: '#1f2733', cellPaddingBlockSM: 5, cellPaddingInlineSM: 8, rowHoverBg: '#f5f8fd' },
    Menu: { itemHeight: 34, itemMarginInline: 0, itemMarginBlock: 0, itemBorderRadius: 0, activeBarBorderWidth: 0, itemSelectedBg: '#e8eef8' },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Tabs: { horizontalItemPadding: '8px 0', horizontalMargin: '0 0 12px 0' },
    Descriptions: { itemPaddingBottom: 4 },
    Form: { verticalLabelPadding: '0 0 4px' },
    Alert: { defaultPadding: '6px 12px', withDescriptionPadding: '8px 12px', withDescriptionIconSize: 16 },
  },
};
