using Confidant.BotHost.Tests.Support;
using Confidant.Identity;

namespace Confidant.BotHost.Tests.Links;

/// <summary>Looks at what people claim in a pipeline.</summary>
internal static class ClaimScene
{
    /// <summary>What a person claims, in words like "Twitter alice Declared"; nothing for somebody who was never seen.</summary>
    public static async Task<IReadOnlyList<string>> ClaimsAsync(this PipelineHarness bot, string person)
    {
        UserProfile? profile = await bot.Get<IProfileStore>().FindProfileAsync(
            new PlatformUserId(Platform.Telegram, person), CancellationToken.None);
        if (profile is null)
        {
            return [];
        }

        SubjectAuthority subject = bot.Get<AudienceResolver>().ResolveSubject(profile);
        return
        [
            .. (await bot.Get<IClaimStore>().ListAsync(subject, CancellationToken.None))
                .Select(static claim => $"{claim.Value.Kind} {claim.Value.Text} {claim.Method}"),
        ];
    }
}
