using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Platforms;

/// <summary>Shows accounts as they were last seen, where something happens to them while they say nothing.</summary>
internal sealed class KnownSenders(IProfileStore profiles, ISubjectStore subjects, AudienceResolver audiences)
{
    /// <summary>An account; null for one that was never seen.</summary>
    public async ValueTask<SeenAccount?> FindAsync(PlatformUserId account, CancellationToken cancellationToken)
    {
        if (await profiles.FindProfileAsync(account, cancellationToken) is not { } profile)
        {
            return null;
        }

        IReadOnlyList<KnownAccount> known = await subjects.ListAccountsAsync(audiences.ResolveSubject(profile), cancellationToken);
        return new SeenAccount(
            account, profile.DisplayName, known.FirstOrDefault(own => own.Account == account)?.Handle, profile.Language);
    }
}
