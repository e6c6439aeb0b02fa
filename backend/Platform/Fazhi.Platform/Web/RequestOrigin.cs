using Fazhi.Platform.Persistence;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Platform.Web;

internal sealed class RequestOrigin(IHttpContextAccessor requests) : IRequestOrigin
{
    public string? RemoteAddress => requests.HttpContext?.Connection.RemoteIpAddress?.ToString();
}
