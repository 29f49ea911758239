using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.Properties;

/// <summary>People say which handles are theirs.</summary>
internal sealed class Claiming(Stage stage)
{
    /// <summary>A handle of elsewhere.</summary>
    public static ClaimValue ValueOf(int handle) => new(ClaimKind.Twitter, $"handle{handle}");

    /// <summary>Claims a handle.</summary>
    public async Task ClaimAsync(Operation.Claim claim)
    {
        await stage.World.ApplyAsync(claim.Who, new TurnEffect.DeclareClaim(
            await stage.World.SubjectAsync(claim.Who), ValueOf(claim.Which), ClaimMethod.Declared, Message: null));
        if (!stage.Situation.Claims.ContainsKey((claim.Who, claim.Which)))
        {
            stage.Situation = stage.Situation with { Claims = stage.Situation.Claims.Add((claim.Who, claim.Which), stage.World.Now) };
        }
    }

    /// <summary>Takes that back.</summary>
    public async Task WithdrawAsync(Operation.Withdraw withdraw)
    {
        await stage.World.ApplyAsync(
            withdraw.Who, new TurnEffect.WithdrawClaim(await stage.World.SubjectAsync(withdraw.Who), ValueOf(withdraw.Which)));
        stage.Situation = stage.Situation with { Claims = stage.Situation.Claims.Remove((withdraw.Who, withdraw.Which)) };
    }
}
