import type { Fault } from '../fault.ts'

/** One transaction in six ends as the victim of a deadlock or of a serialization failure, by the database's own word. */
export const transactionsCollide: Fault = {
  id: 'F20',
  title: 'one transaction in six is ended by a deadlock',
  expects: 'it is tried again as a whole; nothing is half done or done twice',
  short: true,
  async inject({ world, crowd, short }) {
    const { primary } = world.databases
    await primary.ask(
      `create function public.rig_collide() returns trigger language plpgsql as $$
       begin
         if random() < 0.1666 then
           raise exception using errcode = case when random() < 0.5 then '40P01' else '40001' end,
                                 message = 'the rig ends this transaction';
         end if;
         return null;
       end $$`,
      `create trigger rig_collide before insert on events for each statement execute function public.rig_collide()`,
      `create trigger rig_collide before insert on outbox for each statement execute function public.rig_collide()`,
    )
    world.afterwards(() => world.databases.primary.ask('drop function public.rig_collide() cascade'))
    crowd.come(short ? 16 : 80)
    await crowd.reached(short ? 16 : 80)
  },
}
