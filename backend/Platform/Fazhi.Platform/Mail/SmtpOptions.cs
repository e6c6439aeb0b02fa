using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Fazhi.Platform.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    [Description("STARTTLS")] StartTls,
    [Description("TLS")] Tls,
    [Description("不加密，只用于本机")] None,
}

/// <summary>Section <c>Smtp</c>. Without a host no mail leaves: messages are written as <c>.eml</c> files below the data folder.</summary>
public sealed class SmtpOptions : IValidatableObject
{
    public const string Section = "Smtp";

    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    [EnumDataType(typeof(MailSecurity))]
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    public string? UserName { get; set; }

    public string? Password { get; set; }

    /// <summary>The sender's address.</summary>
    [EmailAddress]
    public string From { get; set; } = "fazhi@localhost";

    public string FromName { get; set; } = "法治工作台";

    /// <summary>Address of the pages that mails link to, without a slash at the end.</summary>
    [Url]
    public string Site { get; set; } = "http://127.0.0.1:5080";

    /// <summary>How often a message is tried before it is left to an administrator.</summary>
    [Range(1, 100)]
    public int Attempts { get; set; } = 20;

    [Range(1, 300)]
    public int TimeoutSeconds { get; set; } = 30;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Host is { Length: > 0 } && From.EndsWith("@localhost", StringComparison.Ordinal) && Host is not ("localhost" or "127.0.0.1"))
            yield return new("填写了 Smtp:Host 的，须写明发件人地址。", [nameof(From)]);
        if (UserName is { Length: > 0 } != Password is { Length: > 0 }) yield return new("用户名和密码须一并填写。", [nameof(Password)]);
    }
}
