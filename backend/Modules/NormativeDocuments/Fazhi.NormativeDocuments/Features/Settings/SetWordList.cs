using Fazhi.NormativeDocuments.Domain;
using Fazhi.NormativeDocuments.Persistence;

namespace Fazhi.NormativeDocuments.Features.Settings;

/// <summary>修改提示词表。</summary>
internal sealed record SetWordListCommand(IfMatch Expected, IReadOnlyList<WordRule> Rules) : IRequest<ETag>;

/// <param name="Rules">各类用语和规则，每类一条。</param>
internal sealed record SetWordListBody(IReadOnlyList<WordRule> Rules);

internal static class SetWordListEndpoint
{
    public static void Map(RouteGroupBuilder module) => module
        .MapPut("/words", async (IfMatch expected, SetWordListBody body, ISender sender, CancellationToken ct) =>
            Reply.NoContent(await sender.Send(new SetWordListCommand(expected, body.Rules), ct)))
        .WithName("SetWordList").WithSummary("修改提示词表").RequirePermission(NormativeDocumentsPermissions.ManageSettings);
}

internal sealed class SetWordListValidator : AbstractValidator<SetWordListCommand>
{
    public SetWordListValidator()
    {
        RuleFor(c => c.Rules).NotEmpty().Must(r => r.Count <= 50).WithName("规则").WithMessage("规则为 1 至 50 条。");
        RuleForEach(c => c.Rules).SetValidator(new WordRuleValidator());
    }

    private sealed class WordRuleValidator : AbstractValidator<WordRule>
    {
        public WordRuleValidator()
        {
            RuleFor(r => r.Category).IsInEnum().WithName("类别");
            RuleFor(r => r.LegalBasis).NotEmpty().MaximumLength(300).WithName("依据");
            RuleFor(r => r.Rule).NotEmpty().MaximumLength(500).WithName("规则");
            RuleFor(r => r.Words).NotEmpty().Must(w => w.Count <= 300).WithName("提示用语").WithMessage("提示用语为 1 至 300 个。");
            RuleForEach(r => r.Words).NotEmpty().MaximumLength(30).MinimumLength(2).WithName("提示用语");
            RuleFor(r => r.Except).Must(w => w.Count <= 300).WithName("不提示的说法").WithMessage("不提示的说法不超过 300 个。");
            RuleForEach(r => r.Except).NotEmpty().MaximumLength(60).WithName("不提示的说法");
        }
    }
}

internal sealed class SetWordListHandler(NormativeDocumentsDbContext db, ICurrentUser users) : IRequestHandler<SetWordListCommand, ETag>
{
    public async Task<ETag> Handle(SetWordListCommand command, CancellationToken cancellationToken)
    {
        var words = await db.WordLists.FirstOrDefaultAsync(cancellationToken);
        command.Expected.Require(words?.Version ?? 0);
        if (words is null) db.Add(words = WordList.Of(users.User.CountyCode));
        words.Set(command.Rules);
        await db.SaveChangesAsync(cancellationToken);
        return new(words.Version);
    }
}
