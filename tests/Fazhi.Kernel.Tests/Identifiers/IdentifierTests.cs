using CsCheck;
using Fazhi.Kernel.Identifiers;

namespace Fazhi.Kernel.Tests.Identifiers;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("360124190001010015", Sex.Male)]
    [InlineData("360124190001010023", Sex.Female)]
    [InlineData("36012419000101004X", Sex.Female)]
    [InlineData(" 36012419000101004x ", Sex.Female)]
    [InlineData("３６０１２４１９０００１０１００１５", Sex.Male)]
    public void An_identity_number_tells_birth_date_sex_and_region(string text, Sex sex)
    {
        var number = CitizenIdentityNumber.Parse(text);
        Assert.Equal((sex, new DateOnly(1900, 1, 1), "360124"), (number.Sex, number.BirthDate, number.RegionCode));
        Assert.DoesNotContain('x', number.Value);
        Assert.Equal("360124********" + number.Value[14..], number.Masked);
        Assert.Equal(number.Masked, number.ToString());
    }

    [Theory]
    [InlineData("360124190002290012", "出生日期")]                       // a good check digit on a day that never was
    [InlineData("360124190001010016", "校验码")]
    [InlineData("36012419000101001", "十八位")]
    [InlineData("36012419000101001Y", "十八位")]
    [InlineData("X60124190001010015", "十八位")]
    [InlineData("", "十八位")]
    [InlineData(null, "十八位")]
    public void A_wrong_identity_number_says_what_is_wrong(string? text, string problem)
    {
        Assert.False(CitizenIdentityNumber.TryParse(text, out _, out var said));
        Assert.Contains(problem, said, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => CitizenIdentityNumber.Parse(text));
    }

    [Fact]
    public void One_wrong_digit_or_two_neighbours_swapped_never_pass() =>
        Gen.Select(Gen.Int[1900, 2020], Gen.Int[1, 365], Gen.Int[0, 999], Gen.Int[0, 16], Gen.Int[1, 9]).Sample((year, dayOfYear, sequence, position, change) =>
        {
            var body = $"360124{new DateOnly(year, 1, 1).AddDays(dayOfYear - 1):yyyyMMdd}{sequence:000}";
            var valid = body + CitizenIdentityNumber.CheckCharacterOf(body);
            Assert.True(CitizenIdentityNumber.TryParse(valid, out _));
            var wrong = valid.ToCharArray();
            wrong[position] = (char)('0' + ((wrong[position] - '0' + change) % 10));
            Assert.False(CitizenIdentityNumber.TryParse(new string(wrong), out _));
            var swapped = valid.ToCharArray();
            var other = position == 16 ? 15 : position + 1;
            (swapped[position], swapped[other]) = (swapped[other], swapped[position]);
            Assert.Equal(new string(swapped) == valid, CitizenIdentityNumber.TryParse(new string(swapped), out _));
        });

    [Theory]
    [InlineData("关于张三宅基地的决定", "张三", "关于张某宅基地的决定")]
    [InlineData("张三丰与张三的协议", "张三；张三丰", "张某与张某的协议")]
    [InlineData("欧阳锋（代表五户）的协议", "欧阳锋（代表五户）", "欧某（代表五户）的协议")]
    [InlineData("阿卜杜拉·买买提租房合同", "阿卜杜拉·买买提", "阿某租房合同")]
    [InlineData("江西某某建设有限公司工程合同", "江西某某建设有限公司", "江西某某建设有限公司工程合同")]
    [InlineData("高等专科学校（南校区）合作协议", "高等专科学校（南校区）", "高等专科学校（南校区）合作协议")]
    [InlineData("张家山镇供水合同", "张", "张家山镇供水合同")]               // one character is no name
    public void A_text_that_leaves_the_system_names_no_person(string text, string party, string masked) => Assert.Equal(masked, PartyName.MaskedIn(text, [party]));

    [Theory]
    [InlineData("91110000101623741K")]
    [InlineData("911101066976941872")]
    [InlineData("11360124MB0000001Y")]
    [InlineData("31360000MD00000039")]
    [InlineData("11360124MB00000110")]                                  // remainder zero
    [InlineData("11360124mb0000001y")]
    public void A_credit_code_with_its_check_character_passes(string text)
    {
        var code = UnifiedSocialCreditCode.Parse(text);
        Assert.True(code.IsCheckCharacterValid);
        Assert.Null(code.Warning);
        Assert.Equal(text.ToUpperInvariant(), code.Value);
    }

    [Fact]
    public void A_credit_code_that_fails_its_check_is_a_warning_because_real_ones_do()
    {
        var code = UnifiedSocialCreditCode.Parse("91350211M0000XUF46");
        Assert.False(code.IsCheckCharacterValid);
        Assert.Contains("核对", code.Warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("91110000101623741")]
    [InlineData("91110000101623741O")]
    [InlineData("91110000I01623741K")]
    [InlineData(null)]
    public void A_credit_code_of_another_shape_is_refused(string? text) => Assert.False(UnifiedSocialCreditCode.TryParse(text, out _));

    [Theory]
    [InlineData("进府发〔2022〕3号", "进府发〔2022〕3号")]
    [InlineData("进司发[2022]12号", "进司发〔2022〕12号")]
    [InlineData("赣府发（２０２１）２３号", "赣府发〔2021〕23号")]
    [InlineData("进府复字 〔2022〕 012 号", "进府复字〔2022〕12号")]
    [InlineData("进法援刑字〔2022〕第12号", "进法援刑字〔2022〕第12号")]
    [InlineData("进民调【2022】12号", "进民调〔2022〕12号")]
    public void A_document_number_is_read_in_every_writing_and_written_in_one(string text, string written)
    {
        var number = DocumentNumber.Parse(text);
        Assert.Equal(written, number.ToString());
        Assert.Equal(number, DocumentNumber.Parse(written));
    }

    [Theory]
    [InlineData("进府发2022年3号")]
    [InlineData("〔2022〕3号")]
    [InlineData("进府发〔22〕3号")]
    [InlineData("进府发〔2022〕0号")]
    [InlineData("进府发〔2022〕99999999999号")]
    [InlineData("进府发〔2022〕3")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_not_a_document_number_is_refused(string? text) => Assert.False(DocumentNumber.TryParse(text, out _));

    [Theory]
    [InlineData("（2022）赣0124行初12号", "赣0124", "行初")]
    [InlineData("(2022)赣 0124 行初 012 号", "赣0124", "行初")]
    [InlineData("〔2022〕赣01行终3号", "赣01", "行终")]
    [InlineData("（2021）最高法行申5号", "最高法", "行申")]
    public void A_court_case_number_tells_court_and_kind(string text, string court, string kind)
    {
        Assert.True(CourtCaseNumber.TryParse(text, out var number));
        Assert.Equal((court, kind), (number.CourtCode, number.CaseType));
        Assert.StartsWith("（20", number.ToString(), StringComparison.Ordinal);
    }

    [Fact]                                                              // an attribute cannot carry a lone surrogate
    public void A_broken_character_is_refused()
    {
        var broken = (char)0xD800;
        Assert.False(DocumentNumber.TryParse($"{broken}发〔2022〕3号", out _));
        Assert.False(CitizenIdentityNumber.TryParse($"36012419000101001{broken}", out _));
        Assert.False(UnifiedSocialCreditCode.TryParse($"91110000101623741{broken}", out _));
    }

    [Fact]
    public void Nothing_that_can_be_typed_throws() => Gen.String.Sample(text =>
    {
        _ = CitizenIdentityNumber.TryParse(text, out _);
        _ = UnifiedSocialCreditCode.TryParse(text, out _);
        _ = DocumentNumber.TryParse(text, out _);
        _ = CourtCaseNumber.TryParse(text, out _);
    });
}
