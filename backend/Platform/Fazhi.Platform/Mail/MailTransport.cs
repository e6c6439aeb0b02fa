using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Fazhi.Platform.Mail;

/// <summary>Where messages go.</summary>
internal interface IMailTransport
{
    /// <summary>Opens a connection for several messages.</summary>
    Task<IMailConnection> OpenAsync(CancellationToken ct);
}

internal interface IMailConnection : IAsyncDisposable
{
    Task SendAsync(Guid id, MimeMessage message, CancellationToken ct);
}

/// <summary>A mail server, by the settings <c>Smtp</c>.</summary>
internal sealed class SmtpTransport(IOptions<SmtpOptions> options) : IMailTransport
{
    public async Task<IMailConnection> OpenAsync(CancellationToken ct)
    {
        var settings = options.Value;
        var client = new SmtpClient { Timeout = settings.TimeoutSeconds * 1000 };
        try
        {
            await client.ConnectAsync(settings.Host!, settings.Port, settings.Security switch
            {
                MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
                MailSecurity.StartTls => SecureSocketOptions.StartTls,
                MailSecurity.None => SecureSocketOptions.None,
                _ => throw new InvalidOperationException($"{settings.Security}"),
            }, ct);
            if (settings.UserName is { Length: > 0 } user) await client.AuthenticateAsync(user, settings.Password!, ct);
            return new Connection(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private sealed class Connection(SmtpClient client) : IMailConnection
    {
        public Task SendAsync(Guid id, MimeMessage message, CancellationToken ct) => client.SendAsync(message, ct);

        public async ValueTask DisposeAsync()
        {
            if (client.IsConnected) await client.DisconnectAsync(quit: true, CancellationToken.None);
            client.Dispose();
        }
    }
}

/// <summary>The folder <c>mail</c> below the data folder, one <c>.eml</c> file each: what a demo without a mail server sends to.</summary>
internal sealed class FolderTransport(IConfiguration configuration) : IMailTransport
{
    private readonly string folder = Path.Combine(configuration["Data:Folder"] is { Length: > 0 } data ? data : ".data", "mail");

    public Task<IMailConnection> OpenAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        return Task.FromResult<IMailConnection>(new Connection(folder));
    }

    private sealed class Connection(string folder) : IMailConnection
    {
        public async Task SendAsync(Guid id, MimeMessage message, CancellationToken ct)
        {
            var file = Path.Combine(folder, $"{id:N}.eml");
            await using (var stream = File.Create(file + ".tmp")) await message.WriteToAsync(stream, ct);
            File.Move(file + ".tmp", file, overwrite: true);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

/// <summary>Writes a stored message as MIME: plain text first, HTML beside it.</summary>
internal static class MailMessages
{
    public static MimeMessage Write(SmtpOptions settings, string key, string name, string address, string subject, string html, string text, DateTimeOffset at)
    {
        var message = new MimeMessage { Subject = subject, Date = at, MessageId = OutgoingMail.MessageIdOf(key, settings.From.Split('@')[^1]) };
        message.From.Add(new MailboxAddress(Encoding.UTF8, settings.FromName, settings.From));
        message.To.Add(new MailboxAddress(Encoding.UTF8, name, address));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new BodyBuilder { TextBody = text, HtmlBody = html }.ToMessageBody();
        return message;
    }
}
