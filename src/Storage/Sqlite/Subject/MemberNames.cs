using System.Globalization;
using System.Text;
using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Tells which member of a group a name means: by the whole name, the first name or the handle, whatever the case and
/// the accents. A name that could mean two members means none.</summary>
internal sealed class MemberNames
{
    private readonly Dictionary<string, HashSet<UserId>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<UserId>> _byHandle = new(StringComparer.Ordinal);

    /// <summary>Adds a member.</summary>
    public void Add(UserId user, string displayName, string? handle)
    {
        string name = Fold(displayName);
        Add(_byName, name, user);
        Add(_byName, name.Split(' ')[0], user);
        if (handle is not null)
        {
            Add(_byHandle, Fold(handle), user);
        }
    }

    /// <summary>The one member that is meant; null where none is, or more than one could be.</summary>
    public UserId? Find(string person)
    {
        string name = Fold(person);
        var meant = new HashSet<UserId>();
        if (name.StartsWith('@'))
        {
            meant.UnionWith(_byHandle.GetValueOrDefault(name[1..]) ?? []);
        }
        else
        {
            meant.UnionWith(_byName.GetValueOrDefault(name) ?? []);
            meant.UnionWith(_byHandle.GetValueOrDefault(name) ?? []);
        }

        return meant.Count == 1 ? meant.Single() : null;
    }

    private static void Add(Dictionary<string, HashSet<UserId>> names, string name, UserId user)
    {
        if (name.Length == 0)
        {
            return;
        }

        if (!names.TryGetValue(name, out HashSet<UserId>? users))
        {
            names.Add(name, users = []);
        }

        users.Add(user);
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char letter in text.Trim().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            bool isSpace = char.IsWhiteSpace(letter);
            if (!isSpace || folded[^1] != ' ')
            {
                folded.Append(isSpace ? ' ' : char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }
}
