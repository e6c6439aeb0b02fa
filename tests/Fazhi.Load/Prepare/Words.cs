namespace Fazhi.Load.Prepare;

/// <summary>What the rows are made of. Names are put together at random; the identity numbers' region was never given out.</summary>
internal static class Words
{
    public const string Surnames =
        "李王张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤涂樊章齐焦艾桂支饶";

    public const string Given =
        "国建华英兰文斌志强美玲金根水生春香细毛冬梅海涛丽萍荣晓燕大勇明辉桂花长发火慧敏俊杰雪琴德胜云飞淑珍子轩平秀红玉霞娟芳军伟东波涛鹏磊超刚峰林森宇浩然博欣怡佳琪雨婷静颖思雅诗涵梦瑶洁莉娜艳翠凤仙福贵才旺富财宝龙虎彪武庆祥瑞吉安康宁顺达成功立新民主和友爱珠银铜铁木土山川江河湖";

    public static readonly (string Code, string Name)[] Kinds = [("Civil", "民事"), ("Criminal", "刑事"), ("Administrative", "行政")];

    public static readonly string[] CivilCauses =
        ["追索劳动报酬", "工伤保险待遇", "确认劳动关系", "离婚纠纷", "抚养费纠纷", "赡养费纠纷", "人身安全保护令", "机动车交通事故责任纠纷", "健康权纠纷", "土地承包合同纠纷", "继承纠纷", "民间借贷纠纷", "相邻关系纠纷",
            "医疗损害责任纠纷", "产品责任纠纷", "房屋租赁合同纠纷"];

    public static readonly string[] Crimes =
        ["盗窃罪", "故意伤害罪", "危险驾驶罪", "诈骗罪", "交通肇事罪", "寻衅滋事罪", "帮助信息网络犯罪活动罪", "抢劫罪", "开设赌场罪", "聚众斗殴罪", "非法经营罪", "掩饰隐瞒犯罪所得罪", "职务侵占罪", "妨害公务罪"];

    public static readonly string[] AdministrativeCauses = ["土地行政征收", "行政处罚", "行政给付", "政府信息公开"];

    public static readonly string[] Trades = ["建筑劳务", "装饰工程", "服装", "物业服务", "餐饮管理", "陶瓷", "运输", "农业开发", "电子科技", "家具"];

    public static readonly string[] Villages = ["东村", "西村", "桥头村", "塘下村", "新屋村", "街上", "李家村", "石门村"];

    public static readonly string[] Categories = ["Farmer", "Migrant", "Women", "Elderly", "Disabled", "Minor", "Veteran", "Minority"];
}
