using System.Buffers;
using System.IO.Compression;

namespace Fazhi.Platform.Attachments;

/// <summary>Counts what a zip container really unpacks to before a library is let loose on it: declared sizes may lie.</summary>
internal static class ZipGuard
{
    private const int MaximumEntries = 4_000;
    private const long MaximumUnpacked = 512L * 1024 * 1024;
    private const int MaximumRatio = 250;

    /// <summary>Leaves the stream at its beginning.</summary>
    public static void Check(Stream stream)
    {
        stream.Position = 0;
        var ceiling = Math.Min(MaximumUnpacked, Math.Max(16L * 1024 * 1024, stream.Length * MaximumRatio));
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MaximumEntries) throw Bomb();
            var unpacked = 0L;
            foreach (var entry in zip.Entries)
            {
                using var content = entry.Open();
                for (int read; (read = content.Read(buffer)) > 0;)
                    if ((unpacked += read) > ceiling) throw Bomb();
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new FileRefusedException("file.damaged", "文件已损坏或者不是所称的格式，无法读取。");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            stream.Position = 0;
        }
    }

    private static FileRefusedException Bomb() => new("file.unpacksTooLarge", "文件解压后过大，疑似压缩炸弹，不予接收。");
}
