using System.Buffers.Text;
using System.Text.Json;
using FluentValidation;

namespace Fazhi.Platform.Web;

/// <summary>列表的一页。</summary>
/// <param name="Items">本页各行。</param>
/// <param name="NextCursor">下一页从何处开始，作为 after 传回；最后一页为 null。</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);

/// <summary>Makes pages by keyset.</summary>
public static class Page
{
    public const int DefaultSize = 20;
    public const int MaxSize = 200;

    /// <summary>A page of rows read one beyond its size.</summary>
    /// <param name="rows">Up to <paramref name="pageSize"/> + 1 rows.</param>
    /// <param name="pageSize">Rows of a page.</param>
    /// <param name="position">The place of a row in the order, ending in its id.</param>
    /// <param name="order">The name of the order, where the list knows several.</param>
    public static Page<T> Of<T, TPosition>(IReadOnlyList<T> rows, int pageSize, Func<T, TPosition> position, string? order = null)
        where TPosition : class
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(position);
        return rows.Count <= pageSize ? new(rows, null) : new([.. rows.Take(pageSize)], Cursor.Encode(position(rows[pageSize - 1]), order));
    }

    /// <summary>From 1 to 200.</summary>
    public static IRuleBuilderOptions<T, int> PageSize<T>(this IRuleBuilder<T, int> rule) =>
        rule.InclusiveBetween(1, MaxSize).WithName("每页条数");
}

/// <summary>The place in an ordered list after which a page begins, opaque to callers.</summary>
public static class Cursor
{
    private static readonly JsonSerializerOptions Options = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 4,
    };

    public static string Encode<T>(T position, string? order = null)
        where T : class => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new Place<T>(position, order), Options));

    /// <summary>Null for the first page.</summary>
    /// <exception cref="MalformedRequestException">The cursor is not one of ours, or was made under another order of the list (400).</exception>
    public static T? Decode<T>(string? cursor, string? order = null)
        where T : class
    {
        if (string.IsNullOrEmpty(cursor)) return null;
        try
        {
            if (cursor.Length <= 2000 && JsonSerializer.Deserialize<Place<T>>(Base64Url.DecodeFromChars(cursor), Options) is { } place && place.Order == order) return place.Position;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            // Falls through to the one answer for every cursor that is not ours.
        }

        throw new MalformedRequestException("after", "翻页标记无效，或者是另一种排序的，请从第一页重新开始。");
    }

    private sealed record Place<T>(T Position, string? Order);
}
