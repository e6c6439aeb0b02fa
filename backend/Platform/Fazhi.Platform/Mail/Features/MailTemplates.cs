using Fazhi.Platform.Persistence;
using Fazhi.Platform.Reminders;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fazhi.Platform.Mail.Features;

/// <summary>邮件模板。</summary>
internal sealed record ListMailTemplatesQuery : IRequest<IReadOnlyList<MailTemplateView>>;

/// <summary>一个邮件模板（Liquid）。</summary>
/// <param name="Code">代码。</param>
/// <param name="Name">名称。</param>
/// <param name="Subject">主题。</param>
/// <param name="Html">网页正文。</param>
/// <param name="Text">纯文本正文。</param>
/// <param name="Own">已经修改，不是随系统的。</param>
/// <param name="Version">版本，修改时放入 If-Match；没有修改过的为 0。</param>
internal sealed record MailTemplateView(string Code, string Name, string Subject, string Html, string Text, bool Own, long Version);

/// <summary>模板的三段文字。</summary>
/// <param name="Subject">主题。</param>
/// <param name="Html">网页正文。</param>
/// <param name="Text">纯文本正文。</param>
internal sealed record MailTemplateBody(string Subject, string Html, string Text);

/// <summary>修改邮件模板。</summary>
internal sealed record SetMailTemplateCommand(string Code, IfMatch Expected, MailTemplateBody Body) : IRequest<ETag>;

/// <summary>恢复随系统的模板。</summary>
internal sealed record ResetMailTemplateCommand(string Code, IfMatch Expected) : IRequest;

/// <summary>以样例填写模板，供修改前预览。</summary>
internal sealed record PreviewMailTemplateQuery(string Code, MailTemplateBody Body) : IRequest<MailPreview>;

/// <summary>预览。</summary>
/// <param name="Subject">主题。</param>
/// <param name="Html">网页正文。</param>
/// <param name="Text">纯文本正文。</param>
internal sealed record MailPreview(string Subject, string Html, string Text);

internal static class MailTemplatesEndpoint
{
    public static void Map(RouteGroupBuilder notifications)
    {
        var templates = notifications.MapGroup("/templates");
        templates.MapGet("", (ISender sender, CancellationToken ct) => sender.Send(new ListMailTemplatesQuery(), ct))
            .WithName("ListMailTemplates").WithSummary("邮件模板").RequirePermission(ReminderPermissions.Manage);
        templates.MapPut("/{code}", async (string code, IfMatch expected, MailTemplateBody body, ISender sender, CancellationToken ct) =>
                Reply.NoContent(await sender.Send(new SetMailTemplateCommand(code, expected, body), ct)))
            .WithName("SetMailTemplate").WithSummary("修改邮件模板").RequirePermission(ReminderPermissions.Manage);
        templates.MapDelete("/{code}", async (string code, IfMatch expected, ISender sender, CancellationToken ct) =>
            {
                await sender.Send(new ResetMailTemplateCommand(code, expected), ct);
                return Reply.NoContent();
            })
            .WithName("ResetMailTemplate").WithSummary("恢复随系统的邮件模板").RequirePermission(ReminderPermissions.Manage);
        templates.MapPost("/{code}/preview", (string code, MailTemplateBody body, ISender sender, CancellationToken ct) => sender.Send(new PreviewMailTemplateQuery(code, body), ct))
            .WithName("PreviewMailTemplate").WithSummary("预览邮件模板").RequirePermission(ReminderPermissions.Manage);
    }
}

internal sealed class MailTemplateBodyValidator : AbstractValidator<MailTemplateBody>
{
    public MailTemplateBodyValidator()
    {
        RuleFor(b => b.Subject).Cascade(CascadeMode.Stop).NotEmpty().MaximumLength(300).WithName("主题").Custom(Fillable);
        RuleFor(b => b.Html).Cascade(CascadeMode.Stop).NotEmpty().MaximumLength(100_000).WithName("网页正文").Custom(Fillable);
        RuleFor(b => b.Text).Cascade(CascadeMode.Stop).NotEmpty().MaximumLength(100_000).WithName("纯文本正文").Custom(Fillable);
    }

    private static void Fillable(string liquid, ValidationContext<MailTemplateBody> context)
    {
        if (MailTexts.Complaint(liquid) is { } complaint) context.AddFailure(complaint);
    }
}

internal sealed class SetMailTemplateValidator : AbstractValidator<SetMailTemplateCommand>
{
    public SetMailTemplateValidator() => RuleFor(c => c.Body).SetValidator(new MailTemplateBodyValidator());
}

internal sealed class PreviewMailTemplateValidator : AbstractValidator<PreviewMailTemplateQuery>
{
    public PreviewMailTemplateValidator() => RuleFor(c => c.Body).SetValidator(new MailTemplateBodyValidator());
}

internal sealed class MailTemplateHandlers(PlatformDbContext db, IOptions<SmtpOptions> options, ICurrentUser users, TimeProvider clock)
    : IRequestHandler<ListMailTemplatesQuery, IReadOnlyList<MailTemplateView>>, IRequestHandler<SetMailTemplateCommand, ETag>,
        IRequestHandler<ResetMailTemplateCommand>, IRequestHandler<PreviewMailTemplateQuery, MailPreview>
{
    public async Task<IReadOnlyList<MailTemplateView>> Handle(ListMailTemplatesQuery request, CancellationToken cancellationToken)
    {
        var own = await db.Set<MailTemplate>().AsNoTracking().ToDictionaryAsync(t => t.Code, cancellationToken);
        return [.. MailTexts.Names.Select(n => own.TryGetValue(n.Key, out var t) ? new MailTemplateView(n.Key, n.Value, t.Subject, t.Html, t.Text, true, t.Version) : Shipped(n.Key, n.Value))];
    }

    public async Task<ETag> Handle(SetMailTemplateCommand request, CancellationToken cancellationToken)
    {
        Require(request.Code);
        var template = await db.Set<MailTemplate>().FirstOrDefaultAsync(t => t.Code == request.Code, cancellationToken);
        request.Expected.Require(template?.Version ?? 0);
        if (template is null) db.Add(template = MailTemplate.For(request.Code, clock.GetUtcNow()));
        template.Set(request.Body.Subject, request.Body.Html, request.Body.Text);
        await db.SaveChangesAsync(cancellationToken);
        return new(template.Version);
    }

    public async Task Handle(ResetMailTemplateCommand request, CancellationToken cancellationToken)
    {
        var template = await db.Set<MailTemplate>().FirstOrDefaultAsync(t => t.Code == request.Code, cancellationToken) ?? throw new NotFoundException("模板没有修改过。");
        request.Expected.Require(template.Version);
        db.Remove(template);
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task<MailPreview> Handle(PreviewMailTemplateQuery request, CancellationToken cancellationToken)
    {
        Require(request.Code);
        var mail = new MailTexts(request.Body.Subject, request.Body.Html, request.Body.Text).Fill(MailSample.Of(users.User.DisplayName, options.Value.Site, 3));
        return Task.FromResult(new MailPreview(mail.Subject, mail.Html, mail.Text));
    }

    private static MailTemplateView Shipped(string code, string name)
    {
        var texts = MailTexts.Shipped(code);
        return new(code, name, texts.Subject, texts.Html, texts.Text, false, 0);
    }

    private static void Require(string code)
    {
        if (!MailTexts.Names.ContainsKey(code)) throw new NotFoundException("没有这个邮件模板。");
    }
}
