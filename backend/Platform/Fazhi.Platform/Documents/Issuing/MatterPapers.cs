using Fazhi.Kernel;
using Fazhi.Platform.Attachments;
using Fazhi.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Documents;

/// <summary>卷内的一件材料：印发的文书，或者附件。</summary>
/// <param name="Name">文书名称，或者附件的文件名（不带扩展名）。</param>
/// <param name="On">成文日期，或者上传日期。</param>
/// <param name="Code">文书种类；附件没有。</param>
/// <param name="Number">文号。</param>
public sealed record MatterPaper(string Name, DateOnly On, string? Code, string? Number);

/// <summary>一个事项的全部材料，供文书引用和编制卷内目录。</summary>
/// <remarks>Asks nobody's scope: whoever calls has loaded the matter within it.</remarks>
public sealed class MatterPapers(PlatformDbContext db)
{
    public async Task<IReadOnlyList<MatterPaper>> OfAsync(Guid matterId, CancellationToken ct)
    {
        var documents = await db.Set<IssuedDocument>().AsNoTracking().Where(d => d.MatterId == matterId && d.Status == DocumentStatus.Issued).OrderBy(d => d.Id)
            .Select(d => new MatterPaper(d.Title, d.IssuedOn, d.Code, d.Number)).ToListAsync(ct);
        var attachments = await db.Set<Attachment>().AsNoTracking().Where(a => a.MatterId == matterId).OrderBy(a => a.Id)
            .Select(a => new { a.FileName, a.UploadedAt }).ToListAsync(ct);
        return [.. documents, .. attachments.Select(a => new MatterPaper(Path.GetFileNameWithoutExtension(a.FileName), a.UploadedAt.DayInChina(), null, null))];
    }
}
