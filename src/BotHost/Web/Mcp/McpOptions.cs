namespace Confidant.BotHost.Web.Mcp;

/// <summary>The MCP server (Model Context Protocol, Streamable HTTP).</summary>
internal sealed class McpOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Mcp";

    /// <summary>Whether it is served, at /mcp, with the tokens of the REST interface.</summary>
    /// <value>The default is false.</value>
    public bool Enabled { get; set; }
}
