using System.Net.Sockets;
using Fazhi.EmbeddedPostgres;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fazhi.Host;

/// <summary>The start cannot go on, and one sentence says why.</summary>
internal sealed class StartFailure(string sentence) : Exception(sentence)
{
    /// <summary>The sentence for what stops a start; null for what is a defect and deserves its stack.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        StartFailure or EmbeddedPostgresException => exception.Message,
        OptionsValidationException invalid => $"设置有误：{Settings.Describe(invalid)}。",
        IOException { InnerException: AddressInUseException } or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } =>
            "端口已被占用：请停止占用该端口的程序，或者用 --Urls 指定别的地址。",
        IOException { HResult: unchecked((int)0x8007001C) or 28 } => "磁盘已满，不能启动。",
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "数据库所在磁盘已满。",
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            "数据库不接受 ConnectionStrings:Fazhi 中的用户名或者密码。",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => "ConnectionStrings:Fazhi 指定的数据库不存在，请先建立。",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } sql =>
            $"ConnectionStrings:Fazhi 的用户没有所需的权限（{sql.MessageText}）；migrate 须用可以改变结构的用户。",
        PostgresException sql => $"数据库拒绝了请求：{sql.MessageText}",
        DbUpdateException { InnerException: { } inner } => Describe(inner),
        InvalidOperationException { InnerException: NpgsqlException or DbUpdateException } transient => Describe(transient.InnerException!),
        NpgsqlException => "连不上数据库，请检查 ConnectionStrings:Fazhi。",
        InvalidOperationException invalid when Settings.Describe(invalid) is { } setting => $"设置有误：{setting}。",
        _ => null,
    };
}
