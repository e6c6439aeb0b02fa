namespace Fazhi.Platform.Web;

/// <summary>A thing with the version that its ETag carries.</summary>
public sealed record Versioned<T>(T Value, ETag Tag);
