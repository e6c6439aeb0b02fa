using Fazhi.Kernel;
using Fazhi.Platform.Persistence;
using Fazhi.Platform.Security;
using Fazhi.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Platform.Identity;

internal sealed class HandlerDirectory(PlatformDbContext db, ICurrentUser users) : IHandlerDirectory
{
    private static readonly Rule MayHandle = new("platform.handler-may-handle", "权限管理", "该人员没有办理此类事项的权限，不能接办。");

    public async Task<Handler> RequireAsync(Guid userId, Permission permission, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(permission);
        var county = users.User.CountyCode;
        var user = await db.Set<User>().AsNoTracking().FirstOrDefaultAsync(u => u.Id == userId && u.CountyCode == county && !u.Disabled, ct)
            ?? throw new NotFoundException("没有这个人员，或者已经停用。");
        var grants = await db.Set<Role>().AsNoTracking().Where(r => user.RoleIds.Contains(r.Id)).ToListAsync(ct);
        MayHandle.Require(grants.Exists(r => r.Permissions.Contains(permission.Code)));
        return new(user.Id, user.DisplayName);
    }
}
