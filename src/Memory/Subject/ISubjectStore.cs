using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>A person's own view of what is kept about them. Never rows of others, except what was said about them in groups they
/// belong to; answers go to them alone.</summary>
public interface ISubjectStore
{
    /// <summary>Lists their live memories, over all agents and scopes.</summary>
    ValueTask<SubjectPage> ListAsync(SubjectAuthority subject, SubjectFilter filter, CancellationToken cancellationToken);

    /// <summary>One of their live memories; null where it is another's, outdated or gone.</summary>
    ValueTask<MemoryEntry?> FindAsync(SubjectAuthority subject, EntryId entry, CancellationToken cancellationToken);

    /// <summary>Everything that is kept about them.</summary>
    ValueTask<SubjectExport> ExportAsync(SubjectAuthority subject, CancellationToken cancellationToken);

    /// <summary>What a forget would erase. Changes nothing.</summary>
    ValueTask<ForgetPreview> PreviewForgetAsync(
        SubjectAuthority subject, ForgetSelection selection, CancellationToken cancellationToken);

    /// <summary>The accounts that are known to be theirs, the first seen first.</summary>
    ValueTask<IReadOnlyList<KnownAccount>> ListAccountsAsync(SubjectAuthority subject, CancellationToken cancellationToken);

    /// <summary>How many of their messages may be read in other chats at present.</summary>
    ValueTask<int> CountSharedAsync(SubjectAuthority subject, CancellationToken cancellationToken);

    /// <summary>Lists what others said about them in groups they belong to at present, as far as the group itself may read it.</summary>
    ValueTask<SaidAboutPage> ListAboutAsync(
        SubjectAuthority subject, SubjectFilter filter, CancellationToken cancellationToken);

    /// <summary>The groups whose words about them would be listed, and how to ask whether they still belong to each.</summary>
    ValueTask<IReadOnlyList<MembershipQuestion>> ListMembershipQuestionsAsync(
        SubjectAuthority subject, CancellationToken cancellationToken);

    /// <summary>Whether a message of theirs is forgotten so recently that this can still be undone.</summary>
    ValueTask<bool> CanUndoForgetAsync(SubjectAuthority subject, MessageId message, CancellationToken cancellationToken);
}
