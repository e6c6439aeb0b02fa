namespace Fazhi.Platform.Documents.Gb9704;

/// <summary>GB/T 9704-2012 版面尺寸，单位缇（1/20 磅）。</summary>
public static class OfficialPage
{
    /// <summary>A4，210×297 毫米。</summary>
    public const int Width = 11906, Height = 16838;

    /// <summary>天头 37、订口 28、版心 156×225 毫米，由此下 35、右 26 毫米。</summary>
    public const int Top = 2098, Left = 1587, Right = 1474, Bottom = 1984;

    /// <summary>页码在版心下边缘之下 7 毫米。</summary>
    public const int Footer = 1310;

    /// <summary>每面 22 行，每行 28 字。</summary>
    public const int LinePitch = 580, CharacterSpace = -848;

    /// <summary>3 号字一字的宽度。</summary>
    public const int Character = 320;

    /// <summary>版心宽度。</summary>
    public const int TextWidth = Width - Left - Right;

    internal static int Millimetres(double value) => (int)Math.Round(value * 1440 / 25.4);
}

/// <summary>公文用字；只写名称，不带字库。</summary>
public enum OfficialFont
{
    /// <summary>正文：仿宋。</summary>
    FangSong,

    /// <summary>标题、发文机关标志：小标宋。</summary>
    XiaoBiaoSong,

    /// <summary>一级标题：黑体。</summary>
    HeiTi,

    /// <summary>二级标题：楷体。</summary>
    KaiTi,

    /// <summary>页码：宋体。</summary>
    SongTi,
}

internal static class OfficialFonts
{
    /// <summary>The name the standard's layout asks for, and the one to fall back to where it is not installed.</summary>
    public static (string Name, string Alternative) Names(this OfficialFont font) => font switch
    {
        OfficialFont.FangSong => ("仿宋_GB2312", "仿宋"),
        OfficialFont.XiaoBiaoSong => ("方正小标宋简体", "宋体"),
        OfficialFont.HeiTi => ("黑体", "SimHei"),
        OfficialFont.KaiTi => ("楷体_GB2312", "楷体"),
        OfficialFont.SongTi => ("宋体", "SimSun"),
        _ => throw new ArgumentOutOfRangeException(nameof(font)),
    };
}
