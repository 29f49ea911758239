using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Platforms;

/// <summary>Finds out whether a person still belongs to the groups in which others spoke about them, before they are shown it: not
/// every platform tells when somebody leaves. Where it does not answer either, what was seen counts.</summary>
internal sealed class MembershipCheck(
    ISubjectStore subjects, IProfileStore profiles, PlatformAdapters adapters, TimeProvider time)
{
    /// <summary>Asks, and notes the answers.</summary>
    public async ValueTask RefreshAsync(SubjectAuthority subject, CancellationToken cancellationToken)
    {
        IReadOnlyList<MembershipQuestion> questions = await subjects.ListMembershipQuestionsAsync(subject, cancellationToken);
        foreach (IGrouping<GroupId, MembershipQuestion> group in questions.GroupBy(static question => question.Group))
        {
            bool? isMember = null;
            foreach (MembershipQuestion question in group.Where(question => adapters.Has(question.Conversation)))
            {
                bool? answer = await adapters.For(question.Conversation.Platform).Groups.IsMemberAsync(
                    question.Conversation, question.Account, cancellationToken);

                // Whoever can read one of the chats belongs to the audience that they are.
                isMember = isMember == true ? isMember : answer ?? isMember;
            }

            if (isMember is { } told)
            {
                await profiles.NoteMemberAsync(group.Key, subject.User, told, time.GetUtcNow(), cancellationToken);
            }
        }
    }
}
