namespace Confidant.Adapters.Discord;

/// <summary>One endpoint for one resource: what is called, and what its rate limit is counted for.</summary>
internal sealed record DiscordRoute
{
    private DiscordRoute(HttpMethod method, string template, string path, string resource)
    {
        Method = method;
        Path = path;
        Resource = resource;
        Call = $"{method} {template}";
    }

    /// <summary>The method and the form of the path, without ids and tokens: fit for a log.</summary>
    public string Call { get; init; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path. It may hold an interaction's token: not fit for a log.</summary>
    public string Path { get; }

    /// <summary>The channel, guild or interaction that Discord counts for; empty where it counts for the whole bot.</summary>
    public string Resource { get; }

    /// <summary>Whether it answers an interaction: then the path's token is the authority, and the bot's own limit does not
    /// count it.</summary>
    public bool IsInteraction { get; private init; }

    /// <summary>A route that is counted for the whole bot.</summary>
    public static DiscordRoute Own(HttpMethod method, string path) => new(method, path, path, "");

    /// <summary>A route that is counted for the first of the ids.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="template">The form of the path; each ":id" takes one of the ids.</param>
    /// <param name="ids">The ids.</param>
    public static DiscordRoute Of(HttpMethod method, string template, params ReadOnlySpan<string> ids) =>
        new(method, template, Fill(template, ids), ids[0]);

    /// <summary>A route that answers an interaction, and is counted for it.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="template">The form of the path; each ":id" takes one of the ids.</param>
    /// <param name="ids">The ids; the interaction's token is the second.</param>
    public static DiscordRoute Answering(HttpMethod method, string template, params ReadOnlySpan<string> ids) =>
        new(method, template, Fill(template, ids), $"{ids[0]}/{ids[1]}") { IsInteraction = true };

    /// <inheritdoc/>
    public override string ToString() => Call;

    private static string Fill(string template, ReadOnlySpan<string> ids)
    {
        string[] parts = template.Split(":id");
        string path = parts[0];
        for (int i = 0; i < ids.Length; i++)
        {
            // Ids come from the network: none may lead to another endpoint.
            path += Uri.EscapeDataString(ids[i]) + parts[i + 1];
        }

        return path;
    }
}
