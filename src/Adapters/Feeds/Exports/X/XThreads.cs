using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>What the posts of an archive tell of their author together: who answers a post of the archive answers its author. So the
/// posts alone tell whose they are, as soon as one goes on from another.</summary>
/// <param name="needsHandle">Whether nothing else tells the author's name.</param>
internal sealed class XThreads(bool needsHandle)
{
    private readonly HashSet<ulong> _ids = [];
    private readonly Dictionary<ulong, ulong> _roots = [];
    private readonly List<(ulong Post, ulong User)> _answers = [];
    private readonly Dictionary<ulong, string> _handles = [];

    /// <summary>How many posts there are, each once.</summary>
    public int Posts => _ids.Count;

    /// <summary>How many of them are earlier versions of others.</summary>
    public int EarlierVersions => _roots.Count - _roots.Values.Distinct().Count()
        + _roots.Values.Distinct().Count(root => _ids.Contains(root) && !_roots.ContainsKey(root));

    /// <summary>Notes a post.</summary>
    public void Add(in XHead head, JsonElement tweet)
    {
        _ids.Add(head.Id);
        if (head.Root != head.Id)
        {
            _roots[head.Id] = head.Root;
        }

        if (head is { ReplyTo: { } post, ReplyToUser: { } user })
        {
            _answers.Add((post, user));
            if (needsHandle && ExportJson.Text(tweet, "in_reply_to_screen_name") is { } name)
            {
                _handles[user] = name;
            }
        }
    }

    /// <summary>Adds what the posts tell to what stands beside them.</summary>
    /// <exception cref="FeedException">They are of another account, or of several.</exception>
    public void Complete(XFacts facts)
    {
        foreach ((ulong post, ulong user) in _answers)
        {
            if (!_ids.Contains(post))
            {
                continue;
            }

            if (facts.AccountId is { } known && known != user)
            {
                throw new FeedException(FeedFault.WrongAccount, "The posts are not all of the account that the archive tells.");
            }

            facts.AccountId = user;
            facts.Handle ??= _handles.GetValueOrDefault(user);
        }
    }
}
