using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What leases must do on every engine.</summary>
public abstract class LeaseContract : StoreContract
{
    private static readonly TimeSpan _life = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_lease_is_held_by_one_until_it_runs_out_and_its_fence_rises_with_every_change_of_hands()
    {
        Lease first = (await AcquireAsync("a"))!;
        (await AcquireAsync("b")).Should().BeNull();
        (await AcquireAsync("a"))!.Fence.Should().Be(first.Fence);

        Store.Clock.Advance(_life);
        Lease second = (await AcquireAsync("b"))!;

        second.Fence.Should().BeGreaterThan(first.Fence);
        (await Store.Leases.TryRenewAsync(first, _life, None)).Should().BeNull();
    }

    [Fact]
    public async Task A_renewed_lease_lasts_longer()
    {
        Lease lease = (await AcquireAsync("a"))!;
        Store.Clock.Advance(TimeSpan.FromSeconds(50));
        await Store.Leases.TryRenewAsync(lease, _life, None);
        Store.Clock.Advance(TimeSpan.FromSeconds(50));

        (await AcquireAsync("b")).Should().BeNull();
    }

    [Fact]
    public async Task A_lease_that_is_given_back_is_free_and_a_lost_one_cannot_be_given_back()
    {
        Lease first = (await AcquireAsync("a"))!;
        await Store.Leases.ReleaseAsync(first, None);
        Lease second = (await AcquireAsync("b"))!;

        await Store.Leases.ReleaseAsync(first, None);

        second.Fence.Should().BeGreaterThan(first.Fence);
        (await AcquireAsync("c")).Should().BeNull();
    }

    [Fact]
    public async Task A_restart_frees_every_lease_and_raises_its_fence()
    {
        Lease before = (await AcquireAsync("a"))!;
        await Store.ReopenAsync();

        (await Store.Leases.TryRenewAsync(before, _life, None)).Should().BeNull();
        (await AcquireAsync("b"))!.Fence.Should().BeGreaterThan(before.Fence);
    }

    [Fact]
    public async Task Only_one_of_many_concurrent_takers_gets_a_lease()
    {
        Lease?[] taken = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(n => Task.Run(() => AcquireAsync($"owner{n}"))));

        taken.Where(lease => lease is not null).Should().ContainSingle();
    }

    private async Task<Lease?> AcquireAsync(string owner) =>
        await Store.Leases.TryAcquireAsync("conversation", owner, _life, None);
}
