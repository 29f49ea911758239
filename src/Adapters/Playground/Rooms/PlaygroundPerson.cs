using Confidant.Identity;

namespace Confidant.Adapters.Playground;

/// <summary>Somebody whom the browser can be.</summary>
internal sealed record PlaygroundPerson(string Id, string Name)
{
    public SeenAccount Account => new(new PlatformUserId(Platform.Playground, Id), Name, Id, Language: null);
}
