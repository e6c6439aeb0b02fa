using Xunit;

namespace Fazhi.Kernel.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("王\u200B小\u202E明\uFEFF", "王小明")]
    [InlineData("甲\uFFFE乙\uFFFF", "甲乙")]
    [InlineData("\u3164\u2800\u115F\u034F\u180E\uFE0F\u0001\u007F", "")]
    [InlineData("拖欠工资\U000E0100", "拖欠工资")]
    [InlineData("第一行\n\t第二行\r\n", "第一行\n\t第二行\r\n")]
    [InlineData("𠮷野家、㐂、１２ ａ（甲）“乙”　·…—", "𠮷野家、㐂、１２ ａ（甲）“乙”　·…—")]
    [InlineData("阿卜杜拉·É ñ ß № ㎡ 😀", "阿卜杜拉·É ñ ß № ㎡ 😀")]
    public void What_is_seen_stays_and_what_is_not_goes(string text, string expected) => Assert.Equal(expected, PlainText.Clean(text));

    [Fact]
    public void Halves_of_pairs_go() => Assert.Equal("甲乙", PlainText.Clean($"甲{'\uD800'}乙{'\uDC00'}"));
}

public sealed class MaskingTests
{
    [Theory]
    [InlineData("360124190001010015", "360124********0015")]
    [InlineData("E12345678", "E1*****78")]
    [InlineData("A1234", "*****")]
    public void A_document_keeps_its_ends(string number, string masked) => Assert.Equal(masked, Masking.Document(number));

    [Theory]
    [InlineData("温圳镇杨坊村", "温圳镇杨坊村")]
    [InlineData("温圳镇杨坊村12号", "温圳镇杨坊村****")]
    [InlineData("东街9号", "东街****")]
    [InlineData("温圳东村７０号", "温圳东村****")]
    [InlineData("江西省南昌市进贤县民和镇某路", "江西省南昌市****")]
    public void An_address_never_shows_the_house(string address, string masked) => Assert.Equal(masked, Masking.Address(address));

    [Theory]
    [InlineData("其妻360124190001010015，电话13812345678。", "其妻360124********0015，电话138****5678。")]
    [InlineData("身份证３６０１２４１９０００１０１００１５，360124 19000101 0015", "身份证３６０１２４********００１５，360124********0015")]
    [InlineData("138-1234-5678，微信wx13812345678", "138****5678，微信wx138****5678")]
    [InlineData("老证360124500101001，卡6222 0212 3456 7890 123，6217001234567890", "老证360124****1001，卡6222 02**** 123，621700****7890")]
    [InlineData("座机0791-85671234、(0791)5671234、079485671234", "座机0791-****1234、(0791)****1234、0794****1234")]
    [InlineData("0012345678901，（2022）赣0124民初1234号，2022-03-05，361000000元", "0012345678901，（2022）赣0124民初1234号，2022-03-05，361000000元")]
    [InlineData("019a1b2c-3d4e-7f56-89ab-13812345678f", "019a1b2c-3d4e-7f56-89ab-13812345678f")]
    [InlineData("金额13812345678901元", "金额13812345678901元")]
    public void Numbers_of_people_are_masked_in_a_text_and_no_others(string text, string masked) => Assert.Equal(masked, Masking.Text(text));
}
