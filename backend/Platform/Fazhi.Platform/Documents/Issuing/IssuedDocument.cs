using System.ComponentModel;
using Fazhi.Kernel;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Audit;
using Fazhi.Platform.Matters;
using Fazhi.Platform.Security;

namespace Fazhi.Platform.Documents;

/// <summary>文书的状态。</summary>
public enum DocumentStatus
{
    [System.ComponentModel.Description("已印发")] Issued,
    [System.ComponentModel.Description("已作废")] Void,
}

/// <summary>一次送达。</summary>
public sealed record ServiceRecord(string RecipientName, string MethodName, DateOnly ServedOn, string? ServerName, string? Remark, string RecordedBy);

/// <summary>印发的文书：文号、日期和内容从此不变；错了只能作废，文号保留。</summary>
[Description("文书")]
public sealed class IssuedDocument : AggregateRoot
{
    private static readonly Rule AlreadyVoid = new("document.already-void", "党政机关公文处理工作条例", "文书已经作废。");
    private static readonly Rule ServedBeforeIssue = new("document.served-before-issue", "党政机关公文处理工作条例", "送达日期不能早于成文日期，也不能晚于今天。");

    private IssuedDocument()
    {
    }

    public string CountyCode { get; private set; } = "";

    public Guid MatterId { get; private set; }

    public string Code { get; private set; } = "";

    public string Title { get; private set; } = "";

    public int TemplateVersion { get; private set; }

    public string? Number { get; private set; }

    public DateOnly IssuedOn { get; private set; }

    public Guid IssuedBy { get; private set; }

    public string IssuedByName { get; private set; } = "";

    public DateTimeOffset IssuedAt { get; private set; }

    public DocumentStatus Status { get; private set; }

    public string? VoidReason { get; private set; }

    public string Sha256 { get; private set; } = "";

    public IReadOnlyList<ServiceRecord> Services { get; private set; } = [];

    internal static IssuedDocument Of(
        Matter matter, DocumentDefinition definition, int templateVersion, string? number, DateOnly issuedOn, string sha256, CurrentUser user, DateTimeOffset now)
    {
        var document = new IssuedDocument
        {
            Id = Guid.CreateVersion7(now), CountyCode = matter.CountyCode, MatterId = matter.Id, Code = definition.Code, Title = definition.Name,
            TemplateVersion = templateVersion, Number = number, IssuedOn = issuedOn, IssuedBy = user.Id, IssuedByName = user.DisplayName, IssuedAt = now, Sha256 = sha256,
        };
        document.Touch();
        return document;
    }

    /// <summary>作废：文号保留，不再使用。</summary>
    internal void Void(string reason)
    {
        AlreadyVoid.Require(Status != DocumentStatus.Void);
        Status = DocumentStatus.Void;
        VoidReason = reason;
        Touch();
    }

    /// <summary>记载送达。</summary>
    internal void RecordService(ServiceRecord service, DateOnly today)
    {
        AlreadyVoid.Require(Status != DocumentStatus.Void);
        ServedBeforeIssue.Require(service.ServedOn >= IssuedOn && service.ServedOn <= today);
        Services = [.. Services, service];
        Touch();
    }
}

/// <summary>文书的内容，与文书同一事务写入，此后不变。</summary>
[NotAudited]
public sealed class DocumentContent
{
    public Guid DocumentId { get; init; }

    public byte[] Docx { get; init; } = [];
}

/// <summary>工作人员上传的模板版本；随附的模板是第 1 版。</summary>
[Description("文书模板")]
public sealed class DocumentTemplateVersion : AggregateRoot
{
    private DocumentTemplateVersion()
    {
    }

    public string Code { get; private set; } = "";

    public int Number { get; private set; }

    [NotAudited]
    public byte[] Docx { get; private set; } = [];

    public Guid UploadedBy { get; private set; }

    public string UploadedByName { get; private set; } = "";

    public DateTimeOffset UploadedAt { get; private set; }

    internal static DocumentTemplateVersion Of(string code, int number, byte[] docx, CurrentUser user, DateTimeOffset now)
    {
        var version = new DocumentTemplateVersion
        {
            Id = Guid.CreateVersion7(now), Code = code, Number = number, Docx = docx, UploadedBy = user.Id, UploadedByName = user.DisplayName, UploadedAt = now,
        };
        version.Touch();
        return version;
    }
}

/// <summary>一县对文号写法的设定。</summary>
[Description("文号写法")]
public sealed class NumberPattern : AggregateRoot
{
    private NumberPattern()
    {
    }

    public string CountyCode { get; private set; } = "";

    public string Series { get; private set; } = "";

    public string Pattern { get; private set; } = "";

    internal static NumberPattern Of(string countyCode, string series) => new() { Id = Guid.CreateVersion7(), CountyCode = countyCode, Series = series };

    internal void Set(string pattern)
    {
        Pattern = pattern;
        Touch();
    }
}

/// <summary>文号的计数：一县一序列一年一行，发文时最后加锁。</summary>
[NotAudited]
public sealed class DocumentCounter
{
    public string CountyCode { get; init; } = "";

    public string Series { get; init; } = "";

    public int Year { get; init; }

    public int Last { get; init; }

    /// <summary>The highest number that was taken over from before; as long as it is the last, the system has given out none itself.</summary>
    public int Imported { get; init; }
}

/// <summary>接管以前已经用过的文号：纸面或者旧系统编的，此后不再编出。</summary>
[Description("已用过的文号")]
public sealed class LegacyDocumentNumber : AggregateRoot
{
    private LegacyDocumentNumber()
    {
    }

    public string CountyCode { get; private set; } = "";

    public string Series { get; private set; } = "";

    public int Year { get; private set; }

    public int Sequence { get; private set; }

    /// <summary>按序列的写法写出的文号。</summary>
    public string Number { get; private set; } = "";

    internal static LegacyDocumentNumber Of(string countyCode, string series, int year, int sequence, string number, DateTimeOffset now)
    {
        var legacy = new LegacyDocumentNumber { Id = Guid.CreateVersion7(now), CountyCode = countyCode, Series = series, Year = year, Sequence = sequence, Number = number };
        legacy.Touch();
        return legacy;
    }
}
