namespace Confidant.Storage.Sqlite;

/// <summary>The rule of every table that has a person in it. A schema test fails where one is missing.</summary>
internal static class TableRules
{
    /// <summary>Names of columns that hold a person.</summary>
    public static readonly IReadOnlySet<string> PersonColumns =
        new HashSet<string>(StringComparer.Ordinal) { "user_id", "addressee_id", "owner_id", "reader_id" };

    /// <summary>The rules by table.</summary>
    public static readonly IReadOnlyDictionary<string, TableRule> All = new Dictionary<string, TableRule>(StringComparer.Ordinal)
    {
        ["user_profiles"] = new("profile", ForgetRule.HoldsNoWords, "kept while the person is known", "the person, and the host for its settings"),
        ["identities"] = new("profile", ForgetRule.HoldsNoWords, "kept while the person is known", "private: a group sees its own platform's name only"),
        ["profile_link_sides"] = new("links", ForgetRule.HoldsNoWords, "until either side ends it; 24 hours where one does not confirm", "the two sides"),
        ["profile_reach"] = new("with the links", ForgetRule.HoldsNoWords, "with its link", "nobody: it decides what is read"),
        ["challenges"] = new("not exported: a question of ten minutes", ForgetRule.Erased, "an hour after expires_at", "the account that asked, and whoever it shows the page's address"),
        ["private_chats"] = new("not exported: where the person is told what concerns them", ForgetRule.HoldsNoWords, "kept while the person is known", "nobody: notices are sent there"),
        ["waiting_notices"] = new("not exported: what the person is told when they next talk in private", ForgetRule.HoldsNoWords, "30 days", "the person they are for"),
        ["link_codes"] = new("not exported: a keyed hash", ForgetRule.Erased, "10 minutes", "nobody"),
        ["claims"] = new("claims", ForgetRule.Erased, "with the last message that says so; what was said by a command, or proved, until it is withdrawn", "the person, and their linked profiles"),
        ["integrations"] = new("feeds", ForgetRule.Erased, "until it is disconnected", "the person"),
        ["feed_choices"] = new("feeds", ForgetRule.Erased, "kept while the person is known", "the person"),
        ["posts"] = new("feeds, and their words with the messages", ForgetRule.Erased, "with its message", "the person; their words, ScopePredicate"),
        ["personas"] = new("personas", ForgetRule.Erased, "until it is deleted", "the person"),
        ["persona_blocks"] = new("with the personas", ForgetRule.Erased, "with its post", "ScopePredicate, by its post"),
        ["messages"] = new("messages", ForgetRule.Erased, "expires_at", "ScopePredicate; replies with everything they rest on"),
        ["memories"] = new("entries", ForgetRule.Erased, "expires_at", "ScopePredicate"),
        ["chat_sessions"] = new("sessions", ForgetRule.Erased, "with its last message; 7 days where nothing was said", "SessionReader: the person's private chats, or the group's conversation"),
        ["rows"] = new("an index of messages and entries", ForgetRule.Erased, "with its message or memory", "ScopePredicate"),
        ["memory_about"] = new("with the statements of others about the person", ForgetRule.HoldsNoWords, "with its memory", "the person it names, while in the group"),
        ["group_members"] = new("not exported: groups are named with their entries", ForgetRule.HoldsNoWords, "kept while the person is known", "nobody: it decides what others may ask"),
        ["participants"] = new("names of messages", ForgetRule.Erased, "with the last row", "the partition's audience"),
        ["partitions"] = new("totals only", ForgetRule.HoldsNoWords, "kept: its epoch must never go back", "the partition's audience"),
        ["agents"] = new("agents: the person's own", ForgetRule.Erased, "kept until its owner deletes it", "the owner; its name, whoever it answers"),
        ["buttons"] = new("not exported: what a shown button does", ForgetRule.Erased, "expires_at", "the person it was shown to"),
        ["api_tokens"] = new("not exported: /token lists them", ForgetRule.Erased, "a month after expires_at", "the person it speaks for"),
        ["audit"] = new("not exported: who asked for what, never content", ForgetRule.HoldsNoWords, "365 days", "operators"),
        ["forget_marks"] = new("not exported: hashes", ForgetRule.WrittenByForget, "48 hours; of who had feeds, for good: a feed may bring old posts at any time", "nobody"),
    };
}
