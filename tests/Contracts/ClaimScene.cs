using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.Contracts;

/// <summary>Lets people of a scene claim things.</summary>
internal sealed class ClaimScene(StoreHarness store, Scene scene)
{
    /// <summary>A handle that anybody may say is theirs.</summary>
    public static ClaimValue Handle { get; } = new(ClaimKind.Twitter, "alice");

    /// <summary>A wallet.</summary>
    public static ClaimValue Wallet { get; } = new(ClaimKind.Ethereum, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");

    /// <summary>Another wallet.</summary>
    public static ClaimValue OtherWallet { get; } = new(ClaimKind.Ethereum, "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359");

    /// <summary>A name that leads to a wallet.</summary>
    public static ClaimValue Name { get; } = new(ClaimKind.Ens, "alice.eth");

    /// <summary>What a person claims, with any linked profile or not.</summary>
    public async Task<IReadOnlyList<IdentityClaim>> ListAsync(UserProfile person) =>
        await store.Claims.ListAsync(scene.Subject(person), default);

    /// <summary>The values that a person claims.</summary>
    public async Task<IReadOnlyList<ClaimValue>> ValuesAsync(UserProfile person) =>
        [.. (await ListAsync(person)).Select(static claim => claim.Value)];

    /// <summary>Says by a command that something is a person's.</summary>
    public Task DeclareAsync(UserProfile person, ClaimValue value, ClaimMethod method = ClaimMethod.Declared) =>
        ApplyAsync(person, subject => new TurnEffect.DeclareClaim(subject, value, method, Message: null));

    /// <summary>Says it in a message.</summary>
    public async Task<NewMessage> SayAsync(UserProfile person, ClaimValue value)
    {
        NewMessage said = await scene.SayAsync(person, Scene.Private(person), $"my handle is {value.Text}");
        await ApplyAsync(person, subject => new TurnEffect.DeclareClaim(subject, value, ClaimMethod.Declared, said.Id));
        return said;
    }

    /// <summary>Proves a wallet. False where that is not possible.</summary>
    public Task<bool> ProveAsync(UserProfile person, ClaimValue wallet, ClaimProof proof = ClaimProof.Signature) =>
        TryAsync(person, subject => new TurnEffect.ProveClaim(subject, wallet, proof, Wallet: null));

    /// <summary>Finds that a name leads to a wallet. False where that is not possible.</summary>
    public Task<bool> FindNameAsync(UserProfile person, ClaimValue name, ClaimValue wallet) =>
        TryAsync(person, subject => new TurnEffect.ProveClaim(subject, name, ClaimProof.OnChain, wallet));

    /// <summary>Commits an effect.</summary>
    public Task ApplyAsync(UserProfile person, Func<SubjectAuthority, TurnEffect> effect) =>
        scene.ApplyAsync(Scene.Private(person), effect(scene.Subject(person)));

    /// <summary>Commits an effect; false where it is not possible.</summary>
    public async Task<bool> TryAsync(UserProfile person, Func<SubjectAuthority, TurnEffect> effect) =>
        await scene.CommitAsync(Scene.Private(person), commit => commit with { Effects = [effect(scene.Subject(person))] })
            is CommitOutcome.Committed;
}
