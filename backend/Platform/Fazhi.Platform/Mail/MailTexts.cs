using System.ComponentModel;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Fazhi.Kernel.Dossiers;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Web;
using Fluid;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Platform.Mail;

/// <summary>A template of mails as an administrator edited it; the shipped one counts until then.</summary>
[Description("邮件模板")]
public sealed class MailTemplate : AggregateRoot
{
    private MailTemplate()
    {
    }

    public string Code { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string Html { get; private set; } = "";

    public string Text { get; private set; } = "";

    public static MailTemplate For(string code, DateTimeOffset at) => new() { Id = Guid.CreateVersion7(at), Code = code };

    public void Set(string subject, string html, string text)
    {
        (Subject, Html, Text) = (subject, html, text);
        Touch();
    }
}

internal sealed class MailTemplateConfiguration : IEntityTypeConfiguration<MailTemplate>
{
    public void Configure(EntityTypeBuilder<MailTemplate> builder)
    {
        builder.ToTable("mail_templates", "platform");
        builder.IsAggregate();
        builder.Property(t => t.Code).HasMaxLength(40);
        builder.Property(t => t.Subject).HasMaxLength(300);
        builder.HasIndex(t => t.Code).IsUnique();
    }
}

/// <summary>Three texts in Liquid: subject, HTML, plain text.</summary>
internal sealed partial record MailTexts(string Subject, string Html, string Text)
{
    /// <summary>Codes of the templates with their names.</summary>
    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["digest"] = "每日汇总",
        ["urgent"] = "即时提醒",
    };

    private const int MostCharacters = 1_000_000;

    // Nothing that keeps or doubles a value, reads a file or counts by itself: a template is a text with a table in it.
    private static readonly string[] Tags = ["if", "unless", "case", "for", "break", "continue", "comment", "raw"];
    private static readonly string[] Filters = ["default", "escape", "strip", "truncate", "upcase", "downcase", "size"];

    private static readonly FluidParser Parser = new();

    private static readonly TemplateOptions Options = new()
    {
        MaxSteps = 50_000,
        MaxRecursion = 50,
        StrictFilters = true,
        MemberAccessStrategy = new DefaultMemberAccessStrategy { MemberNameStrategy = MemberNameStrategies.SnakeCase },
        CultureInfo = CultureInfo.InvariantCulture,
    };

    private static readonly HtmlEncoder Html4All = HtmlEncoder.Create(UnicodeRanges.All);

    static MailTexts()
    {
        foreach (var tag in Parser.RegisteredTags.Keys.Except(Tags).ToList()) Parser.RegisteredTags.Remove(tag);
        foreach (var filter in Options.Filters.Select(f => f.Key).Except(Filters).ToList()) Options.Filters.Remove(filter);
        Options.MemberAccessStrategy.Register<MailModel>();
        Options.MemberAccessStrategy.Register<MailLine>();
    }

    public static MailTexts Shipped(string code) => new(Read($"{code}.subject.liquid").Trim(), Read($"{code}.html.liquid"), Read($"{code}.text.liquid"));

    /// <remarks>One that was kept before it was checked as now gives way to the shipped one: mails leave all the same.</remarks>
    public static async Task<MailTexts> ReadAsync(PlatformDbContext db, string code, CancellationToken ct) =>
        await db.Set<MailTemplate>().AsNoTracking().FirstOrDefaultAsync(t => t.Code == code, ct) is { } own
        && (Complaint(own.Subject) ?? Complaint(own.Html) ?? Complaint(own.Text)) is null
            ? new(own.Subject, own.Html, own.Text)
            : Shipped(code);

    /// <summary>What is wrong with a text; null where it fills a mail of any length.</summary>
    public static string? Complaint(string liquid)
    {
        try
        {
            foreach (var lines in (ReadOnlySpan<int>)[1, 3, MailBatch.MostLines]) Fill("", liquid, MailSample.Of("收件人", "https://localhost", lines), Html4All);
            return null;
        }
        catch (MalformedRequestException wrong)
        {
            return wrong.Message;
        }
    }

    public RenderedMail Fill(MailModel model) => new(
        string.Join(' ', Fill("subject", Subject, model, NullEncoder.Default).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        Fill("html", Html, model, Html4All), Fill("text", Text, model, NullEncoder.Default));

    private static string Fill(string field, string liquid, MailModel model, TextEncoder encoder)
    {
        // The parser goes as deep as the text does, and a stack that runs over takes the server with it.
        if (OneTag().Count(liquid) > 400 || HalfATag().IsMatch(OneTag().Replace(liquid, "")))
            throw new MalformedRequestException(field, "模板有误：标签不成对、过多或者超过 300 字；正文中的 }} 和 %} 请用空格隔开。");
        if (ARange().IsMatch(liquid)) throw new MalformedRequestException(field, "模板有误：不能用 (1..n) 循环，只能逐项循环 items。");
        if (!Parser.TryParse(liquid, out var template, out var error)) throw new MalformedRequestException(field, $"模板有误：{error}。可用的标签：{string.Join('、', Tags)}。");
        try
        {
            using var written = new BoundedWriter(MostCharacters);
            template.RenderAsync(written, encoder, new TemplateContext(model, Options)).AsTask().GetAwaiter().GetResult();   // nothing in it waits
            return written.ToString();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw new MalformedRequestException(field, failure is FluidException
                ? $"模板有误：{failure.Message}。可用的过滤器：{string.Join('、', Filters)}。"
                : "模板不能填写：循环过多、成文过长，或者用了不能计算的值。");
        }
    }

    [GeneratedRegex(@"\{\{[^{}%]{0,300}\}\}|\{%[^{}%]{0,300}%\}")]
    private static partial Regex OneTag();

    [GeneratedRegex(@"\{[{%]|[}%]\}")]
    private static partial Regex HalfATag();

    [GeneratedRegex(@"\{[{%][^{}%]*\.\.")]
    private static partial Regex ARange();

    private static string Read(string file)
    {
        using var stream = typeof(MailTexts).Assembly.GetManifestResourceStream($"Fazhi.Platform.Mail.{file}") ?? throw new InvalidOperationException($"{file} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>What a template may say.</summary>
/// <param name="Recipient">收件人姓名。</param>
/// <param name="Day">日期，如 2022年9月26日。</param>
/// <param name="Count">共几项。</param>
/// <param name="Urgent">其中今日到期和超期的项数。</param>
/// <param name="More">没有逐项列出的项数。</param>
/// <param name="Site">本系统的地址。</param>
/// <param name="Items">逐项，最紧急的在前。</param>
internal sealed record MailModel(string Recipient, string Day, int Count, int Urgent, int More, string Site, IReadOnlyList<MailLine> Items);

/// <summary>One line of a mail.</summary>
/// <param name="Number">编号。</param>
/// <param name="Title">事项，当事人姓名已脱敏。</param>
/// <param name="Label">须办理的事项。</param>
/// <param name="Due">末日，如 2022-09-30；没有的为空。</param>
/// <param name="State">例如“已超期2个工作日”“今日到期”“还有3个工作日”。</param>
/// <param name="Light">red、yellow 或者 blue。</param>
/// <param name="LegalBasis">依据。</param>
/// <param name="Provisional">末日是暂定的。</param>
/// <param name="OnBehalfOf">代谁办理。</param>
/// <param name="Role">以什么身份收到。</param>
/// <param name="Note">附言。</param>
/// <param name="Url">链接。</param>
internal sealed record MailLine(string Number, string Title, string Label, string? Due, string State, string Light, string LegalBasis, bool Provisional, string? OnBehalfOf, string Role,
    string? Note, string Url);

/// <summary>A filled template.</summary>
internal sealed record RenderedMail(string Subject, string Html, string Text);
