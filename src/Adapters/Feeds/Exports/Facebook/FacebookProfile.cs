using System.Text.Json;
using Confidant.Identity;

namespace Confidant.Adapters.Feeds;

/// <summary>Reads whose download it is. Facebook tells no number there: the account is known by its address, or else by the person's
/// name.</summary>
internal static class FacebookProfile
{
    /// <summary>Reads it.</summary>
    /// <exception cref="FeedException">The download does not tell.</exception>
    public static FeedAccount Read(ExportBundle bundle, FacebookLayout layout, CancellationToken cancellationToken)
    {
        if (layout.Profile is { } file)
        {
            using var items = new JsonItems(bundle.Read(file));
            foreach (JsonElement root in items.Read(cancellationToken))
            {
                JsonElement? profile = ExportJson.Find(root, "profile_v2") ?? ExportJson.Find(root, "profile");
                JsonElement? name = ExportJson.Find(profile, "name");
                string handle = NameOf(ExportJson.Text(name, "full_name") ?? ExportJson.Text(profile, "name"));
                string address = NameOf(ExportJson.Text(profile, "profile_uri") ?? ExportJson.Text(profile, "username"));
                string id = address.TrimEnd('/');
                id = NameOf(id[(id.LastIndexOf('/') + 1)..]);
                if (handle.Length > 0)
                {
                    return new FeedAccount(Platform.Facebook, id.Length > 0 ? id : handle, handle);
                }
            }
        }

        throw new FeedException(FeedFault.NoAccount, "The download does not tell whose it is.");
    }

    private static string NameOf(string? text) => FeedText.Name(Mojibake.Mend(text ?? ""));
}
