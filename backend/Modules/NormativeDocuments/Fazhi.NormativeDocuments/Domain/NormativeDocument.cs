using System.ComponentModel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Kernel.Procedures;

namespace Fazhi.NormativeDocuments.Domain;

/// <summary>行政规范性文件：从起草、公布、备案到退出登记簿的一案一档。</summary>
/// <remarks>Opened by <see cref="Begin"/> or, where it was made before this register, by <see cref="Enter"/>; the stages stand in the other parts.</remarks>
[Description("规范性文件")]
internal sealed partial class NormativeDocument : Dossier<NormStatus, NormStep>
{
    private readonly List<BasisCitation> bases = [];
    private readonly List<NormText> texts = [];
    private readonly List<FilingRecord> filings = [];

    private NormativeDocument()
    {
    }

    public Guid IssuerId { get; private set; }

    /// <summary>制定机关，当时的名称。</summary>
    public string IssuerName { get; private set; } = "";

    public IssuerKind IssuerKind { get; private set; }

    public string Name { get; private set; } = "";

    public NormTerm Term { get; private set; }

    /// <summary>与市场主体生产经营活动密切相关（优化营商环境条例第六十二条）。</summary>
    public bool ConcernsEnterprises { get; private set; }

    public string Summary { get; private set; } = "";

    public string DraftingNote { get; private set; } = "";

    /// <summary>The text that counts now: the newest draft, or what is published.</summary>
    public Guid? CurrentTextId { get; private set; }

    public int TextNumber { get; private set; }

    public IReadOnlyCollection<BasisCitation> Bases => bases;

    /// <summary>Not loaded with the dossier: texts are long.</summary>
    public IReadOnlyCollection<NormText> Texts => texts;

    public IReadOnlyCollection<FilingRecord> Filings => filings;

    public override string Title => Name;

    public override IEnumerable<string?> SearchWords => [DocumentNumber, RegistrationNumber, IssuerName];

    protected override Procedure<NormStatus, NormStep> Definition => NormProcedure.Definition;

    /// <summary>起草立卷：制定主体须在清单之内（国办发〔2018〕37号）。</summary>
    public static NormativeDocument Begin(NormFiling filing, NormDetails details, LegalAct act)
    {
        NormRules.ListedIssuer.Require(filing.Issuer.IsListedOn(act.On));
        var document = Prepare(filing, details);
        document.Open(NormStatus.Drafting, "起草立卷", act);
        document.HandledBy(act.Actor.Id, act.Actor.Name);
        return document;
    }

    /// <summary>补录登记簿建立以前制定、公布的文件。</summary>
    /// <param name="filing">Where it is filed.</param>
    /// <param name="details">What it is.</param>
    /// <param name="number">文号。</param>
    /// <param name="issuedOn">印发之日。</param>
    /// <param name="publication">公布、施行和有效期；文件没有载明有效期的，<see cref="Publication.ValidUntil"/> 为空即没有届满之日。</param>
    /// <param name="act">The act of entering.</param>
    public static NormativeDocument Enter(NormFiling filing, NormDetails details, string number, DateOnly issuedOn, Publication publication, LegalAct act)
    {
        DossierRules.NotInTheFuture.Require(publication.PublishedOn <= act.Today);
        NormRules.IssuedBeforePublished.Require(publication.PublishedOn >= issuedOn);
        NormRules.EffectiveAfterPublication.Require(publication.EffectiveOn >= publication.PublishedOn);
        NormRules.ValidityForward.Require(publication.ValidUntil is not { } until || until >= publication.EffectiveOn);
        var document = Prepare(filing, details);
        (document.DocumentNumber, document.IssuedOn) = (number, issuedOn);
        (document.PublishedOn, document.PublishedIn) = (publication.PublishedOn, publication.PublishedIn);
        (document.EffectiveOn, document.ValidUntil) = (publication.EffectiveOn, publication.ValidUntil);
        document.Open(NormStatus.InForce, "补录登记簿", act);
        return document;
    }

    /// <summary>列明依据、写入文本：起草中随时可以修改，送审以后改动的须重新自查。</summary>
    public void Revise(NormDetails details, IReadOnlyList<CitedProvision> cited, string text, LegalAct act)
    {
        Demand(NormStep.ReviseDraft);
        Describe(details);
        Write(cited, text);
        Take(NormStep.ReviseDraft, act);
    }

    /// <summary>写入补录文件的依据和文本。</summary>
    public void Complete(IReadOnlyList<CitedProvision> cited, string text, LegalAct act)
    {
        Write(cited, text);
        CurrentText()?.Publish(PublishedOn ?? act.On);
        Note("complete", "写入依据和文本", act);
    }

    /// <summary>转办：换承办人，程序不动。</summary>
    public void Reassign(Guid handlerId, string handlerName, string reason, LegalAct act)
    {
        Take(NormStep.Reassign, act, $"转交{handlerName}：{reason}");
        HandledBy(handlerId, handlerName);
    }

    protected override bool Concerns(string deadline) => deadline switch
    {
        NormProcedure.Comments => !ConcernsEnterprises,
        NormProcedure.EnterpriseComments => ConcernsEnterprises,
        NormProcedure.UpwardFiling or NormProcedure.CongressFiling => IssuerKind == IssuerKind.County,
        NormProcedure.CountyFiling => IssuerKind != IssuerKind.County,
        _ => true,
    };

    private static NormativeDocument Prepare(NormFiling filing, NormDetails details)
    {
        var document = new NormativeDocument
        {
            CountyCode = filing.CountyCode,
            OrganizationId = filing.Issuer.OrganizationId,
            Number = filing.Number,
            IssuerId = filing.Issuer.Id,
            IssuerName = filing.Issuer.Name,
            IssuerKind = filing.Issuer.Kind,
        };
        document.Describe(details);
        return document;
    }

    private void Describe(NormDetails details) =>
        (Name, Term, ConcernsEnterprises, Summary, DraftingNote) = (details.Name, details.Term, details.ConcernsEnterprises, details.Summary, details.DraftingNote);

    private void Write(IReadOnlyList<CitedProvision> cited, string text)
    {
        bases.RemoveAll(b => !cited.Any(c => c.LawId == b.LawId && c.Provision == b.Provision && c.LawVersionId == b.LawVersionId));
        bases.AddRange(cited.Where(c => !bases.Exists(b => b.LawId == c.LawId && b.Provision == c.Provision)).Select(c => BasisCitation.Of(Id, c)));
        var written = NormText.Of(Id, TextNumber + 1, text);
        texts.Add(written);
        (CurrentTextId, TextNumber) = (written.Id, written.Number);
    }

    private NormText? CurrentText() => texts.Find(t => t.Id == CurrentTextId);
}
