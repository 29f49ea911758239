namespace Confidant.BotHost.Web.Api;

/// <summary>The REST interface.</summary>
internal sealed class ApiOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Api";

    /// <summary>The fewest characters of <see cref="AdminKey"/>.</summary>
    public const int ShortestKey = 32;

    /// <summary>Whether it is served. Nobody gets in without a token.</summary>
    /// <value>The default is true.</value>
    public bool Enabled { get; set; } = true;

    /// <summary>The operator's key: it makes agents, and tokens of new people. It opens nothing that anybody said.</summary>
    /// <value>The default is null: there is none.</value>
    public string? AdminKey { get; set; }

    /// <summary>How many requests a minute one token may make.</summary>
    /// <value>The default is 120; from 1 to 1,000,000.</value>
    public int RequestsPerMinute { get; set; } = 120;

    /// <summary>How many requests a minute without a valid token one address is told about, before it is told to wait.</summary>
    /// <value>The default is 20; from 1 to 1,000,000.</value>
    public int FailuresPerMinute { get; set; } = 20;

    /// <summary>How long a request waits for its answer; then it is read from the session.</summary>
    /// <value>The default is a minute; from a second to ten minutes.</value>
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromMinutes(1);
}
