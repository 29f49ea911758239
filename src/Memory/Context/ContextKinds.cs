namespace Confidant.Memory;

/// <summary>What belongs to a person rather than to the agent it was told to. Said in a private chat, of oneself, such a
/// statement is of <see cref="Identity.AgentId.Any"/>: every agent of that person reads it, within its scope.</summary>
public static class ContextKinds
{
    /// <summary>What one is called.</summary>
    public static readonly ContextKind Name = One("name", ContextSection.UserProfile, Topics.Name, "profile.name");

    /// <summary>For whom one works.</summary>
    public static readonly ContextKind Company = One("company", ContextSection.UserProfile, Topics.Employer, "profile.employer");

    /// <summary>What one works as.</summary>
    public static readonly ContextKind Role = One("role", ContextSection.UserProfile, Topics.Role, "profile.role");

    /// <summary>The trade one works in.</summary>
    public static readonly ContextKind Industry = One("industry", ContextSection.UserProfile, Topics.Industry, "profile.industry");

    /// <summary>In which manner one wants to be answered.</summary>
    public static readonly ContextKind CommunicationStyle =
        Many("communication_style", ContextSection.LearnedPreferences, Topics.Communication) with { Attribute = "preference.style" };

    /// <summary>How long one wants answers to be.</summary>
    public static readonly ContextKind DetailLevel =
        One("detail_level", ContextSection.LearnedPreferences, Topics.Communication, "preference.answers");

    /// <summary>In which language one wants to be answered.</summary>
    public static readonly ContextKind AnswerLanguage =
        One("language", ContextSection.LearnedPreferences, Topics.Communication, "preference.answer_language");

    /// <summary>What one works with.</summary>
    public static readonly ContextKind Tools = Many("tools", ContextSection.LearnedPreferences, Topics.Tool);

    /// <summary>What one works on.</summary>
    public static readonly ContextKind Projects = Many("projects", ContextSection.ContextMemory, Topics.Project);

    /// <summary>What one wants to reach.</summary>
    public static readonly ContextKind Goals = Many("goals", ContextSection.ContextMemory, Topics.Goal);

    /// <summary>What one finds hard.</summary>
    public static readonly ContextKind Challenges = Many("challenges", ContextSection.ContextMemory, Topics.Challenge);

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<ContextKind> All { get; } =
    [
        Name, Company, Role, Industry, CommunicationStyle, DetailLevel, AnswerLanguage, Tools, Projects, Goals, Challenges,
    ];

    /// <summary>The kind of a name within a section; null where there is none.</summary>
    public static ContextKind? Find(ContextSection section, string name) =>
        All.FirstOrDefault(kind => kind.Section == section && kind.Name == name);

    /// <summary>The kind of a statement; null for one that is none of a person's context.</summary>
    /// <param name="topic">What it is about.</param>
    /// <param name="attribute">The single-valued fact that it states.</param>
    public static ContextKind? Of(string? topic, string? attribute) => attribute is null
        ? All.FirstOrDefault(kind => kind.IsMany && kind.Topic == topic)
        : All.FirstOrDefault(kind => kind.Attribute == attribute);

    /// <summary>Whether a statement belongs to its speaker's context, if it was made in private: it is one of the kinds, its
    /// speaker is its subject, and it names nobody.</summary>
    public static bool Includes(ExtractedMemory memory)
    {
        ArgumentNullException.ThrowIfNull(memory);
        return memory.IsOfSpeaker && memory.Persons.Count == 0 && Of(memory.Topic, memory.Attribute) is not null;
    }

    private static ContextKind One(string name, ContextSection section, string topic, string attribute) =>
        new(name, section, topic, attribute, IsMany: false);

    private static ContextKind Many(string name, ContextSection section, string topic) =>
        new(name, section, topic, Attribute: null, IsMany: true);
}
