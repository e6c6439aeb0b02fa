namespace Fazhi.EmbeddedPostgres;

/// <summary>The embedded PostgreSQL cannot run. The message is one Chinese sentence for the person who started the program.</summary>
public sealed class EmbeddedPostgresException : Exception
{
    public EmbeddedPostgresException(string message) : base(message)
    {
    }

    public EmbeddedPostgresException(string message, Exception inner) : base(message, inner)
    {
    }
}
