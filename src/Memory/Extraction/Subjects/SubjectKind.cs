namespace Confidant.Memory;

/// <summary>What a clause is about.</summary>
internal enum SubjectKind
{
    /// <summary>Its speaker.</summary>
    Speaker,

    /// <summary>Something of its speaker's: "my flight".</summary>
    SpeakersThing,

    /// <summary>A relative, friend or colleague of its speaker: "my sister Marta".</summary>
    Relative,

    /// <summary>Its speaker and others: "we".</summary>
    Group,

    /// <summary>Somebody or something by name: "Marta".</summary>
    Named,

    /// <summary>Some thing: "the rehearsal".</summary>
    Thing,

    /// <summary>Whatever a pronoun stands for: "she", "it".</summary>
    Pronoun,
}
