using System.Linq.Expressions;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fazhi.Kernel.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Fazhi.Platform.Persistence;

/// <summary>How the columns that all modules have are kept.</summary>
public static class ColumnExtensions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>An aggregate of its own: its id comes from the application, its version is the concurrency token.</summary>
    public static EntityTypeBuilder<T> IsAggregate<T>(this EntityTypeBuilder<T> builder)
        where T : AggregateRoot
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        return builder;
    }

    /// <summary>An enum as text: readable in the database, and safe against reordering.</summary>
    public static PropertyBuilder<T> HasCode<T>(this PropertyBuilder<T> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.HasConversion<string>().HasMaxLength(40);
    }

    /// <summary>Several codes as an array of text, which a query can look into.</summary>
    public static PrimitiveCollectionBuilder<IReadOnlyList<T>> HasCodes<TEntity, T>(this EntityTypeBuilder<TEntity> builder,
        Expression<Func<TEntity, IReadOnlyList<T>>> property)
        where TEntity : class
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(builder);
        var collection = builder.PrimitiveCollection(property);
        collection.ElementType().HasConversion<string>();
        return collection.IsReplacedWhole();
    }

    /// <summary>A collection that nobody adds to: whoever changes it puts another in its place. So a look at the row need not copy it, element by element.</summary>
    public static PrimitiveCollectionBuilder<T> IsReplacedWhole<T>(this PrimitiveCollectionBuilder<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        collection.Metadata.SetValueComparer(Comparer<T>());
        return collection;
    }

    /// <summary>A value object as one jsonb column.</summary>
    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.HasColumnType("jsonb").HasConversion(
            new ValueConverter<T, string>(v => JsonSerializer.Serialize(v, Json), v => JsonSerializer.Deserialize<T>(v, Json)!),
            Comparer<T>());
    }

    // The values are immutable, so a snapshot is the value itself; lists are compared by their content.
    private static ValueComparer<T> Comparer<T>() => new((a, b) => Same(a, b), v => v == null ? 0 : 1, v => v);

    private static bool Same<T>(T? a, T? b) => ReferenceEquals(a, b)
        || (a is System.Collections.IEnumerable left and not string && b is System.Collections.IEnumerable right
            ? left.Cast<object>().SequenceEqual(right.Cast<object>())
            : Equals(a, b));
}
