import { permissionsOf } from './roles';

describe('the permissions of somebody', () => {
  it('are none of a role that every object would have', () => {
    for (const role of ['constructor', 'toString', '__proto__']) expect([...permissionsOf([role])]).toEqual([]);
    expect([...permissionsOf(['constructor', 'leitung'])]).toEqual([...permissionsOf(['leitung'])]);
    expect(permissionsOf(['leitung']).size).toBeGreaterThan(0);
  });
});
