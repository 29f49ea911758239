using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>A person's own view of what is kept about them. Never rows of others; answers go to them alone.</summary>
public interface ISubjectStore
{
    /// <summary>Lists their live memories, over all agents and scopes.</summary>
    ValueTask<SubjectPage> ListAsync(SubjectAuthority subject, SubjectFilter filter, CancellationToken cancellationToken);

    /// <summary>Everything that is kept about them.</summary>
    ValueTask<SubjectExport> ExportAsync(SubjectAuthority subject, CancellationToken cancellationToken);

    /// <summary>What a forget would erase. Changes nothing.</summary>
    ValueTask<ForgetPreview> PreviewForgetAsync(
        SubjectAuthority subject, ForgetSelection selection, CancellationToken cancellationToken);

    /// <summary>How many of their messages may be read in other chats at present.</summary>
    ValueTask<int> CountSharedAsync(SubjectAuthority subject, CancellationToken cancellationToken);
}
