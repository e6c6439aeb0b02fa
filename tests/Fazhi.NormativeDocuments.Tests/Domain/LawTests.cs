using Fazhi.NormativeDocuments.Domain;

namespace Fazhi.NormativeDocuments.Tests.Domain;

/// <summary>Articles are found in a pasted text, numbered, compared and checked for words.</summary>
public sealed class LawTests
{
    private const string Pasted = """
        中华人民共和国某法
        （2021年1月22日修订）
        第一章　总则
        第一条　为了某事，制定本法。
        第二条　本法所称某事，是指下列情形：
        （一）甲；
        （二）乙。
        第三条规定的情形，另行处理。
        第二节 附则
        第十七条之一 有关规定。
        第一百零五条 本法自公布之日起施行。
        """;

    [Fact]
    public void Articles_begin_their_lines_and_headings_are_left_out()
    {
        var articles = LawText.Split(Pasted);
        Assert.Equal([100, 200, 1701, 10500], articles.Select(a => a.Key));
        Assert.Equal("为了某事，制定本法。", articles[0].Text);
        Assert.EndsWith("第三条规定的情形，另行处理。", articles[1].Text, StringComparison.Ordinal);
        Assert.Equal("本法自公布之日起施行。", articles[^1].Text);
    }

    [Fact]
    public void A_text_without_articles_is_one_piece() => Assert.Equal(ArticleKey.Whole, Assert.Single(LawText.Split("关于某事的意见\n一、总体要求")).Key);

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(17, "十七")]
    [InlineData(20, "二十")]
    [InlineData(101, "一百零一")]
    [InlineData(110, "一百一十")]
    [InlineData(1260, "一千二百六十")]
    public void Chinese_numbers_are_read_as_they_are_written(int number, string text)
    {
        Assert.Equal(text, ChineseNumber.Write(number));
        Assert.Equal(number, ChineseNumber.Parse(text));
    }

    [Theory]
    [InlineData("第二十一条第一款", 2100)]
    [InlineData("第十七条之二", 1702)]
    [InlineData("第21条", 2100)]
    [InlineData("二十一条", null)]
    [InlineData("第条", null)]
    [InlineData("第甲条", null)]
    public void A_provision_names_its_article(string provision, int? key) => Assert.Equal(key, ArticleKey.Of(provision));

    [Fact]
    public void Renumbered_articles_find_themselves_by_their_text_and_changed_ones_by_likeness()
    {
        ArticleText[] before = [new(100, "为了加强动物防疫管理，制定本法。"), new(200, "病死动物应当按照国务院兽医主管部门的规定处理，不得随意处置。"), new(300, "本法自公布之日起施行。"), new(400, "旧的收费规定。")];
        ArticleText[] after = [new(100, "为了加强动物防疫管理，制定本法。"), new(200, "全新的激励措施，由省级政府规定。"), new(300, "病死动物应当按照国家有关规定处理，不得随意处置、加工。"), new(500, "本法自公布之日起施行。")];
        var changes = ArticleComparison.Compare(before, after);
        Assert.DoesNotContain(changes, c => c.OldKey == 100);
        Assert.Equal((ArticleChangeKind.Changed, 300), Single(200));
        Assert.Equal((ArticleChangeKind.Renumbered, 500), Single(300));
        Assert.Equal((ArticleChangeKind.Removed, null), Single(400));
        Assert.Equal(200, Assert.Single(changes, c => c.Kind == ArticleChangeKind.Added).NewKey);

        (ArticleChangeKind, int?) Single(int key) => changes.Where(c => c.OldKey == key).Select(c => (c.Kind, c.NewKey)).Single();
    }

    [Fact]
    public void The_same_text_changes_nothing()
    {
        var articles = LawText.Split(Pasted);
        Assert.Empty(ArticleComparison.Compare(articles, articles));
    }

    [Fact]
    public void The_checker_shows_each_place_with_its_rule_and_spares_what_is_excepted()
    {
        const string text = "第五条 未经批准不得摆摊，违反的处以罚款。确需强制拆除的，申请人民法院强制执行。办理时不得收取费用。优先保障本地企业。";
        var hits = TextChecker.Check(text, WordList.Shipped);
        Assert.Equal(["未经批准", "处以罚", "罚款", "强制拆除", "本地企业"], hits.Select(h => h.Word));
        Assert.All(hits, h => Assert.Equal(h.Word, text.Substring(h.Start, h.Length)));
        Assert.Equal([WordCategory.License, WordCategory.Penalty, WordCategory.Compulsion, WordCategory.LocalProtection], TextChecker.Count(hits).Select(c => c.Category));
        Assert.Empty(TextChecker.Check("第一条 为了便民，制定本办法。", WordList.Shipped));
    }

    [Fact]
    public void Every_shipped_category_has_a_rule_with_its_basis()
    {
        Assert.Equal(Enum.GetValues<WordCategory>(), WordList.Shipped.Select(r => r.Category));
        Assert.All(WordList.Shipped, r => Assert.NotEmpty(r.LegalBasis));
        Assert.All(WordList.Shipped.SelectMany(r => r.Words), w => Assert.True(w.Length > 1, w));
    }

    [Fact]
    public void Versions_go_forward()
    {
        var law = SuperiorLaw.Record("360124", "某法", LawRank.Statute, "某机关");
        var first = law.AddVersion(new("2015年", new(2015, 1, 1), new(2015, 1, 1), null, "第一条 甲。"), null);
        Assert.Throws<Kernel.RuleViolationException>(() => law.AddVersion(new("2014年", new(2014, 1, 1), new(2014, 1, 1), null, "第一条 乙。"), first));
        Assert.Equal(2, law.AddVersion(new("2021年", new(2021, 1, 1), new(2021, 5, 1), null, "第一条 乙。"), first).Ordinal);
    }
}
