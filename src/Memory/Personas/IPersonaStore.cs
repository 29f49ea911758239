using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Reads people's own personas, and the posts that these learned from. Nothing that was written from posts is kept: whoever may
/// not read a post reads nothing of it here either. Every member is one whole transaction.</summary>
public interface IPersonaStore
{
    /// <summary>How many of a persona's posts, the most important, are kept in mind.</summary>
    const int KeptPosts = 1000;

    /// <summary>How many posts of each other persona, the most important, are told at the most.</summary>
    const int ToldPosts = 100;

    /// <summary>How many of the latest posts are counted at the most.</summary>
    const int CountedPosts = 2000;

    /// <summary>A person's personas, by their numbers: <c>self</c> first. Empty where they never connected a feed.</summary>
    ValueTask<IReadOnlyList<UserPersona>> ListAsync(SubjectAuthority subject, CancellationToken cancellationToken);

    /// <summary>One of a person's personas with what it keeps in mind; null where there is none.</summary>
    ValueTask<PersonaMemory?> FindAsync(SubjectAuthority subject, PersonaId persona, CancellationToken cancellationToken);

    /// <summary>What the speaker's <c>self</c> keeps in mind, and that of the profiles linked to theirs, as far as the audience may read it:
    /// the most important posts first, at most <see cref="KeptPosts"/> of each.</summary>
    ValueTask<PostReading> ReadMemoryAsync(Audience audience, CancellationToken cancellationToken);

    /// <summary>What the speaker's other personas keep in mind, as far as the audience may read it; at most <see cref="ToldPosts"/> of each; those with
    /// nothing to read are left out.
    /// None where anybody else hears the answer: how somebody calls their personas is between them and the agent.</summary>
    ValueTask<IReadOnlyList<PersonaMemory>> ReadOthersAsync(Audience audience, CancellationToken cancellationToken);

    /// <summary>The latest posts that the speaker's <c>self</c> learned from, as <see cref="ReadMemoryAsync"/> does; at most
    /// <see cref="CountedPosts"/>, the latest first.</summary>
    ValueTask<PostReading> ReadPostsAsync(Audience audience, CancellationToken cancellationToken);

    /// <summary>The latest posts that one of a person's personas learned from, the latest first; at most <see cref="CountedPosts"/>. None
    /// where there is no such persona.</summary>
    ValueTask<IReadOnlyList<OwnPost>> ReadPostsAsync(SubjectAuthority subject, PersonaId persona, CancellationToken cancellationToken);
}
