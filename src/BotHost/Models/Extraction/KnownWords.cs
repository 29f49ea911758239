using System.Collections.Frozen;

namespace Confidant.BotHost.Models.Extraction;

/// <summary>The topics and attributes that a model may use. Another word is left out: what it names could supersede nothing.</summary>
internal static class KnownWords
{
    /// <summary>Topics, as <see cref="Memory.Topics"/> has them.</summary>
    public static readonly FrozenSet<string> Topics = FrozenSet.Create(
        StringComparer.Ordinal,
        Memory.Topics.Residence,
        Memory.Topics.Origin,
        Memory.Topics.Employer,
        Memory.Topics.Role,
        Memory.Topics.Family,
        Memory.Topics.Pet,
        Memory.Topics.Like,
        Memory.Topics.Dislike,
        Memory.Topics.Languages,
        Memory.Topics.Study,
        Memory.Topics.Allergy,
        Memory.Topics.Health,
        Memory.Topics.Plan,
        Memory.Topics.Possession,
        Memory.Topics.Habit,
        Memory.Topics.Industry,
        Memory.Topics.Activity,
        Memory.Topics.Tool,
        Memory.Topics.Project,
        Memory.Topics.Goal,
        Memory.Topics.Challenge,
        Memory.Topics.Wish,
        Memory.Topics.Communication,
        Memory.Topics.Event,
        Memory.Topics.Decision);

    /// <summary>Single-valued facts about a speaker.</summary>
    public static readonly FrozenSet<string> Attributes = FrozenSet.Create(
        StringComparer.Ordinal,
        "profile.residence",
        "profile.origin",
        "profile.employer",
        "profile.role",
        "profile.industry",
        "profile.age",
        "profile.birthday",
        "profile.marital_status",
        "profile.diet",
        "profile.native_language");
}
