using System.Text.Json;

namespace Confidant.Adapters.Tests.Playground;

internal sealed record StreamEvent(string Name, string? Id, JsonElement Data)
{
    public string? Text => Data.GetProperty("text").GetString();

    public string MessageId => Data.GetProperty("id").GetString()!;
}
