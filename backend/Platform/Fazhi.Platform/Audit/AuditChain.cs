using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Fazhi.Platform.Audit;

/// <summary>A link of the chain: its place and its hash.</summary>
/// <param name="Place">第几环，从1起；空链为0。</param>
/// <param name="Hash">SHA-256, hexadecimal.</param>
public sealed record AuditHead(long Place, string Hash)
{
    /// <summary>Before the first entry.</summary>
    public static readonly AuditHead Beginning = new(0, Convert.ToHexStringLower(new byte[32]));
}

/// <summary>The hash that chains audit entries: SHA-256 over the previous hash, the place, and every field of the entry with its length.</summary>
internal static class AuditChain
{
    public static byte[] Next(byte[] previous, long place, AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        Number(hash, place);
        Bytes(hash, entry.Id.ToByteArray(bigEndian: true));
        // PostgreSQL keeps microseconds; what it drops must not count.
        Number(hash, entry.At.UtcTicks / TimeSpan.TicksPerMicrosecond);
        Bytes(hash, entry.ActorId.ToByteArray(bigEndian: true));
        Text(hash, entry.ActorName);
        Text(hash, entry.RemoteAddress);
        Text(hash, entry.Action);
        Text(hash, entry.Subject);
        Bytes(hash, entry.SubjectId?.ToByteArray(bigEndian: true));
        Text(hash, entry.Before);
        Text(hash, entry.After);
        Text(hash, entry.Reason);
        return hash.GetHashAndReset();
    }

    private static void Text(IncrementalHash hash, string? text) => Bytes(hash, text is null ? null : Encoding.UTF8.GetBytes(text));

    // The length keeps "ab" + "c" apart from "a" + "bc"; -1 keeps null apart from empty.
    private static void Bytes(IncrementalHash hash, byte[]? bytes)
    {
        Number(hash, bytes?.Length ?? -1);
        if (bytes is not null) hash.AppendData(bytes);
    }

    private static void Number(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
