namespace Confidant.Identity;

/// <summary>Who can read a group, told by the roles that its members have: the same text means the same readers, and two texts tell
/// whether the second lets somebody in whom the first kept out. People who are let in one by one are not counted: they join.</summary>
/// <param name="Text">The roles, in a fixed order: <c>*</c> who has none of those named, <c>r</c> who has it, <c>+r</c> who has it
/// whatever else they have, <c>-r</c> who has it cannot. Roles contain no blanks and begin with none of the three signs.</param>
public readonly record struct GroupReaders(string Text)
{
    private const string Anybody = "*";
    private const char Always = '+';
    private const char Never = '-';

    /// <summary>Everybody, whatever roles they have.</summary>
    public static readonly GroupReaders All = new(Anybody);

    /// <summary>Makes the text.</summary>
    /// <param name="withoutRole">Whether somebody without any of the roles can read it.</param>
    /// <param name="some">Roles that can, unless another role forbids it.</param>
    /// <param name="always">Roles that can, whatever other roles forbid.</param>
    /// <param name="never">Roles that cannot, whatever <paramref name="some"/> allows.</param>
    public static GroupReaders Of(
        bool withoutRole, IReadOnlySet<string> some, IReadOnlySet<string> always, IReadOnlySet<string> never)
    {
        ArgumentNullException.ThrowIfNull(some);
        ArgumentNullException.ThrowIfNull(always);
        ArgumentNullException.ThrowIfNull(never);

        // What changes nothing is left out, so that equal readers have equal texts.
        string[] forbidden = [.. never.Where(role => !always.Contains(role))];
        if (withoutRole && forbidden.Length == 0)
        {
            return All;
        }

        string[] weak = withoutRole ? [] : [.. some.Where(role => !always.Contains(role) && !never.Contains(role))];
        bool hasForbidden = withoutRole || weak.Length > 0;
        return new GroupReaders(string.Join(' ', (withoutRole ? [Anybody] : Array.Empty<string>())
            .Concat(weak.Order(StringComparer.Ordinal))
            .Concat(always.Order(StringComparer.Ordinal).Select(static role => Always + role))
            .Concat(hasForbidden ? forbidden.Order(StringComparer.Ordinal).Select(static role => Never + role) : [])));
    }

    /// <summary>Whether somebody can read it now who could not before.</summary>
    public bool IsWiderThan(GroupReaders before)
    {
        if (Text == before.Text || before == All)
        {
            return false;
        }

        HashSet<string> now = Parts(Text);
        HashSet<string> then = Parts(before.Text);
        string[] roles = [.. now.Concat(then).Where(static part => part != Anybody).Select(static part => part.TrimStart(Always, Never)).Distinct()];

        // Two roles are enough to tell: one that lets in now, and one that kept out before.
        return IsNew(now, then, [])
            || roles.Any(role => IsNew(now, then, [role]))
            || roles.Any(role => roles.Any(other => IsNew(now, then, [role, other])));
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool IsNew(HashSet<string> now, HashSet<string> then, ReadOnlySpan<string> roles) =>
        CanRead(now, roles) && !CanRead(then, roles);

    private static bool CanRead(HashSet<string> parts, ReadOnlySpan<string> roles)
    {
        bool isAllowed = parts.Contains(Anybody);
        bool isForbidden = false;
        foreach (string role in roles)
        {
            if (parts.Contains(Always + role))
            {
                return true;
            }

            isAllowed |= parts.Contains(role);
            isForbidden |= parts.Contains(Never + role);
        }

        return isAllowed && !isForbidden;
    }

    private static HashSet<string> Parts(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
